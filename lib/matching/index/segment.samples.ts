import { tokenize } from '../../text/words.ts';
import { PLACES } from '../lexicon/places.ts';
import { SYNONYMS } from '../lexicon/synonyms.ts';
import { claimTerms } from '../terms.ts';
import { recordOf } from '../screen/claim-record.ts';
import { termHashes } from './hash.ts';

/** One number for the terms of all words that the lexicons know, and of some texts in other languages. */
export function termFingerprint(): number {
  const capital = (words: string): string => words.replace(/\b\p{L}/gu, (letter) => letter.toUpperCase());
  const texts: [string, string][] = [
    [[...SYNONYMS.keys()].join(' '), 'en'],
    ...[...PLACES.keys()].map((words): [string, string] => [
      `The ${capital(words)} of 1,500 runners’ well-known pre-war roads.`,
      'en',
    ]),
    ['Die Brücke über den Fluss ist seit drei Wochen wieder offen.', 'de'],
    ['Le pont sur la rivière est de nouveau ouvert depuis l’été.', 'fr'],
    ['El puente sobre el río está abierto otra vez.', 'es'],
    ['Мост через реку снова открыт для движения.', 'ru'],
    ['강을 건너는 다리가 다시 열렸다.', 'ko'],
  ];
  let sum = 0;
  for (const [text, language] of texts)
    for (const hash of termHashes(claimTerms(tokenize(text, language))))
      sum = (Math.imul(sum, 31) + hash) >>> 0;
  for (const [text] of texts.filter((_, i) => i % 10 === 0))
    for (const entry of recordOf(text, tokenize(text, 'en'))) sum = (Math.imul(sum, 31) + entry) >>> 0;
  return sum;
}
