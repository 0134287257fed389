import { describe, expect, it } from 'vitest';
import { splitSentences, type SentenceOptions } from './sentences.ts';

const split = (text: string, options: SentenceOptions = { language: 'en' }): string[] =>
  splitSentences(text, options).map(({ start, end }) => text.slice(start, end));

/** Rules are written as sentences between `|`; the text is those sentences with a space between. */
const expectSplit = (marked: string): void => {
  const sentences = marked.split('|').map((sentence) => sentence.trim());
  expect(split(sentences.join(' '))).toEqual(sentences);
};

describe('English sentences', () => {
  it.each([
    ['full stops', 'The convoy left at dawn. | Nobody saw it go.'],
    ['question and exclamation marks', 'Who gave the order? | Nobody knows! | The ministry is silent.'],
    ['doubled marks', 'Gone already?! | So it seems!! | Well.'],
    ['a missing full stop at the end', 'The bridge is closed. | Traffic is diverted'],
    ['all-number ends', 'The toll rose to 41. | Nine more are missing.'],
  ])('end at %s', (_name, marked) => expectSplit(marked));

  it.each([
    ['titles', 'They met Mr. Orlov, Gen. Petra Weiss and Lt. Col. Abel Stone. | Talks went on.'],
    ['a title with a possessive', "Few believed Mr. Orlov's account. | It changed twice."],
    ['initials', 'J. R. Alder and Mary K. Finch signed. | P.T. Moss did not.'],
    ['initials in alphabetical order', 'A. Alder and B. Finch signed. | C. Moss did not.'],
    ['the pronoun I', 'It was my sister and I. | Did you see Paul I. Marsh?'],
    [
      'a modifying acronym',
      'The U.S. Secretary of State and the U.N. Security Council spoke. | Nobody listened.',
    ],
    ['an acronym with a hyphen', 'A Washington D.C.-based institute counted them. | It found forty.'],
    ['numbered things', 'Form No. 5 is on p. 12 and in Vol. 3 of the file. | Read it.'],
    ['dates', 'It opened on Sept. 14 and closed on Tues. Dec. 2 last year. | It was cold.'],
    ['company names', 'Marlin Inc. Chief Executive Ada Bell resigned. | Shares fell.'],
    ['decimals and sums', 'Losses came to $3.5 million, or 2.75 percent. | That is a lot.'],
    [
      'addresses',
      'Write to press.desk@example.org or see https://www.example.org/a.b/New.Html. | It is free.',
    ],
    ['domain names', 'Depesha.RU and Example.Com published the pictures. | They are blurred.'],
    ['Latin shorthand', 'Some units, e.g. Guards and i.e. Marines, fought vs. Rebels. | They lost.'],
    ['et al. with a year', 'The count by Moss et al. (2019) is higher. | It is disputed.'],
    [
      'names with an exclamation mark',
      'Yahoo! Finance and the staff of Yahoo! in Berlin disagreed. | So it goes.',
    ],
    ['place names', 'Fire broke out near St. Alban and Mt. Corvin. | It is out.'],
    ['ellipses before small letters', 'It was … over, they thought ... or nearly so. | It was not.'],
    ['an ellipsis before I', 'The thing is . . . I never went.'],
    ['brackets', 'The unit (it came by rail. Some say by sea) is small. | It will grow.'],
    ['a citation', '"They left at once [...]" (Moss 55). | Others stayed.'],
    ['attribution after a question', '"Is it over?" President Ada Bell asked. | "No."'],
  ])('do not end at %s', (_name, marked) => expectSplit(marked));

  it.each([
    [
      'an acronym before a word that opens sentences',
      'She moved to the U.S. | He stayed. | They met in the E.U. | How nice.',
    ],
    [
      'an acronym before a country and its verb',
      'The plan came from the U.S. | China said it would study it.',
    ],
    ['company names', 'He sold Marlin Inc. | The price was low.'],
    [
      'clock times',
      'The shelling began at 6 a.m. | Moscow denied it. | At 7 a.m. Kyiv replied at 5 p.m. Eastern.',
    ],
    ['states after a comma', 'The plant is in Salem, Ore. | Workers were sent home.'],
    ['etc. and no', 'They sent food, tents, etc. | Relief came. | Was it enough? | No. | It was not.'],
    [
      'single letters that are no initials',
      'Call it plan B. | It failed. | The men lacked vitamin C. | They fell ill.',
    ],
    ['four dots', 'Nobody ever said that.... | She went home.'],
    ['a full stop before a spaced ellipsis', 'The custom was growing weak. | . . . It never quite died.'],
    ['footnote numbers', 'The dam broke.[12] | Two towns were flooded.[3][4]'],
    [
      'sums, handles and small-letter names',
      'It cost a lot. | $9 million went. | @desk saw it. | iPhones were lost. | al-Noor denied it.',
    ],
  ])('end after %s', (_name, marked) => expectSplit(marked));

  it.each([
    ['closing after the full stop', '"We will stay." | He then left. | “They lied.” | The room fell silent.'],
    ['closing before the full stop', 'He called it a "grave error". | Nobody spoke.'],
    ['followed by their speaker', '"Are we ready?" he asked. | \'We are.\' she said.'],
    ['of several sentences', '“It was loud,” Bell said. | “We ran to the cellar. | Then it was quiet.”'],
    [
      'inside a sentence',
      'They shouted "Go! Go now!" and ran. | He wrote that "it failed. It had to." | Nobody minded.',
    ],
    ['with brackets inside', '"[Such a step would] cost lives. | [It] must not be taken," Bell said.'],
    ['with a bracket across sentences', '"[It would be late. But] it would help." | He left.'],
    ['in guillemets', 'He said: «They are here.» | « Not yet. » | The line went dead.'],
    ['closed by the wrong glyph', '"A poor choice.“ | However, it stands.'],
  ])('treat quotations %s', (_name, marked) => expectSplit(marked));

  it.each([
    [
      'against each other',
      '"The risk is real."|"It grows by the day."|"[Such talk would] push us to the brink."',
    ],
    [
      'against the speaker',
      '"The risk is real."|Foreign Minister Ada Bell|"[It would] grow."|Secretary-General Tom Roe',
    ],
    ['against each other in curly marks', '“The risk is real.”|“It grows.”|Minister Ada Bell|“We wait.”'],
    ['against each other without a full stop', '"A very real risk"|"Nobody is safe"'],
  ])('split quotations set %s', (_name, marked) => {
    expect(split(marked.replaceAll('|', ''))).toEqual(marked.split('|'));
  });

  it('ends where the space after the full stop was lost', () => {
    expect(split('The train left.Nobody waved.Mr. Orlov counted 1,200.That was all.')).toEqual([
      'The train left.',
      'Nobody waved.',
      'Mr. Orlov counted 1,200.',
      'That was all.',
    ]);
  });

  it.each([
    ['sentences in brackets', 'It rained. | (The roof leaked. | Nobody cared.) | It stopped.'],
    ['numbered items', '1. The first point | 2. The second point'],
    ['numbered items with brackets', '1.) The first point. | 2.) The second point.'],
    ['lettered items', 'a. The tanks | b. The guns | c. The trucks'],
    ['items in brackets', '(a) They came. | (b) They saw.'],
    ['capital letters as items, not as initials', 'A) By rail | B) By road'],
    ['bullets', '• 9. The tanks | • 10. The guns'],
    ['caption credits', 'A burnt tank near the river | Image: Ada Bell. | It was moved later.'],
    ['captions run into the text', 'Mayor Ada Bell | In the second district, turnout was lower.'],
    ['datelines run into the text', 'Monday, March 4, 2019 | The dam held.'],
  ])('find %s', (_name, marked) => expectSplit(marked));

  it('do not take the title of a book for a new sentence', () => {
    expect(split('Her favourite of all was Marsh In the Long Grass, A Memoir of the war')).toHaveLength(1);
    expect(split('Watch Video: The dam breaks')).toHaveLength(1);
  });
});

describe('hard breaks', () => {
  it('ends a sentence at every line break', () => {
    expect(split('Troops near\nthe border\r\nwait.\u2028Then')).toEqual([
      'Troops near',
      'the border',
      'wait.',
      'Then',
    ]);
  });

  it('ends a sentence at the offsets given, in any order, and ignores those outside', () => {
    expect(split('One two three', { language: 'en', breaks: [8, 4, 4, -1, 99] })).toEqual([
      'One',
      'two',
      'three',
    ]);
  });

  it('joins lines wrapped in mid-sentence only where asked to', () => {
    const text = 'The column was seen \nby villagers.\ntanks\nguns\n';
    expect(split(text, { language: 'en', newlines: 'wrapped' })).toEqual([
      'The column was seen \nby villagers.',
      'tanks',
      'guns',
    ]);
    expect(split(text)).toHaveLength(4);
  });

  it('gives offsets into the text as it was given', () => {
    expect(splitSentences('  One.\u00a0 Two. \n 🚂 Three.')).toEqual([
      { start: 2, end: 6 },
      { start: 8, end: 12 },
      { start: 15, end: 24 },
    ]);
    expect(splitSentences(' \n\t ')).toEqual([]);
  });
});

describe('other languages', () => {
  it.each([
    ['fr', 'M. Durand est parti. | Il reviendra demain.'],
    ['de', 'Am 3. Oktober sprach Dr. Weiss in Bonn. | Niemand kam.'],
    ['ja', '列車は出発した。|誰もいなかった。'],
    ['ru', 'Поезд ушёл. | Никто не вернулся.'],
  ])('follow Intl.Segmenter in %s, with initials and ordinals kept', (language, marked) => {
    const text = marked.replaceAll('|', '');
    expect(split(text, { language })).toEqual(marked.split('|').map((sentence) => sentence.trim()));
  });

  it('honour line breaks', () => {
    expect(split('Erste Zeile\nzweite Zeile', { language: 'de' })).toEqual(['Erste Zeile', 'zweite Zeile']);
  });

  it.each(['', 'x', 'not a tag', 'en_US', 'EN-gb', 'de-', '🚂'])(
    'do not throw on the tag "%s"',
    (language) => {
      expect(split('Ada left. Tom stayed.', { language })).toEqual(['Ada left.', 'Tom stayed.']);
    },
  );

  it('go by the script where no language is given', () => {
    expect(split('Mr. Orlov left. Nobody waved.', {})).toEqual(['Mr. Orlov left.', 'Nobody waved.']);
    expect(split('列車は出発した。誰もいなかった。', {})).toHaveLength(2);
  });
});
