import { isAnybody } from '../../lib/claims/unnamed.ts';
import { attributionOf } from '../../lib/claims/attribution.ts';
import { speakerOrigin } from '../../lib/saving/speaker-origin.ts';
import { splitSentences } from '../../lib/text/sentences.ts';
import type { Article } from '../attribution/sources.ts';
import { range, share } from '../attribution/shares.ts';

/**
 * The origin a form proposes from the sentence alone. PolNeAR marks sources as they stand there ("Kremlin spokesman
 * Dmitry Peskov"), and has no origins; so an origin is *right* where all its words are words of one marked source, or
 * of the sentence before (a surname made whole), and *named* is asked for only where a marked source has a name in it
 * and is not "officials". The rest are meant to be left to the outlet.
 */
export function printOrigins(split: string, articles: readonly Article[]): void {
  const counts = { named: 0, found: 0, right: 0, unnamed: 0, kept: 0, plain: 0, false: 0 };
  for (const { text, attributions } of articles) {
    const before: string[] = [];
    for (const { start, end } of splitSentences(text, { language: 'en' })) {
      const sentence = text.slice(start, end);
      const marked = attributions
        .map(({ source }) => source.filter(([from, to]) => from >= start && to <= end))
        .filter((spans) => spans.length > 0)
        .map((spans) => spans.map(([from, to]) => text.slice(from, to)).join(' '));
      const { attributedTo = '' } = attributionOf(sentence);
      const origin =
        attributedTo === '' ? '' : speakerOrigin(attributedTo, { sentence, before: before.slice(-8) });
      before.push(sentence);
      if (marked.length === 0) {
        counts.plain += 1;
        counts.false += Number(origin !== '');
      } else if (
        marked.some((source) => /\p{Lu}/u.test(source.replace(/^The /u, '')) && !isAnybody(source))
      ) {
        counts.named += 1;
        counts.found += Number(origin !== '');
        counts.right += Number(
          origin !== '' &&
            marked.some(
              (source) =>
                within(origin, `${source} ${before.slice(-9).join(' ')}`) && within(last(origin), source),
            ),
        );
      } else {
        counts.unnamed += 1;
        counts.kept += Number(origin === '');
      }
    }
  }
  console.log(`PolNeAR ${split}: ${counts.named} sentences have a source with a name`);
  console.log(
    `  right origin proposed in ${range(counts.right, counts.named)}; right ${range(counts.right, counts.found)} of the times one is proposed there, ${share(counts.right, counts.found + counts.unnamed - counts.kept + counts.false)} of all times`,
  );
  console.log(
    `  left to the outlet in ${range(counts.kept, counts.unnamed)} of the ${counts.unnamed} with an unnamed source`,
  );
  console.log(
    `  one proposed in ${range(counts.false, counts.plain)} of the ${counts.plain} without a source`,
  );
}

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .replaceAll(/['’]s\b/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];
const last = (name: string): string => wordsOf(name).at(-1) ?? '';

function within(words: string, text: string): boolean {
  const there = new Set([...wordsOf(text), 'the']);
  return wordsOf(words).every((word) => there.has(word));
}
