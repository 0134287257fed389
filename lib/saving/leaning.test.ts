import { describe, expect, it } from 'vitest';
import { leaningOf, replaceLeaning } from './leaning.ts';
import type { LeaningContext } from './leaning.ts';

/** An article of a Tuesday. */
const ARTICLE: LeaningContext = {
  before: [
    'The Defence Ministry of Northland says that 3,000 troops were sent to Westmark in the spring.',
    'President Jane Doe met the ferry company Alder Lines in Port Alder to discuss the attack on Quay Street.',
  ],
  sentence: '',
  publishedAt: '2024-10-22T09:00:00Z',
  language: 'en',
  publisher: 'Alder Echo',
};
const leaning = (claim: string, change: Partial<LeaningContext> = {}) =>
  leaningOf(claim, { ...ARTICLE, sentence: claim, ...change });
const words = (claim: string, change: Partial<LeaningContext> = {}): string[] =>
  leaning(claim, change).map((each) => each.words);
const offers = (claim: string, change: Partial<LeaningContext> = {}): string[] =>
  leaning(claim, change)[0]?.offers ?? [];

describe('what in a claim leans on its article', () => {
  it.each<[string, string[]]>([
    ['He resigned after the vote in Northland.', ['He']],
    ['It would be the first time that Northland sent troops to Westmark.', ['It']],
    ['The North sent 3,000 troops to Westmark.', ['The North']],
    ['Kim Doe said the South’s army had left Westmark.', ['the South']],
    ['Officials said she would not stand again.', ['she']],
    ['Their boats were damaged in the storm off Westmark.', ['Their']],
    ['It was sent to Westmark in August 2024.', ['It']],
    ['Officials believe it sank near Westmark in 2019.', ['it']],
    ['This led to a vote in Northland in 2023.', ['This']],
    ['These attacks damaged nine ships off Westmark.', ['These']],
    ['That was the third strike in Northland in 2024.', ['That']],
    ['Kim Doe told him that Northland would pay.', ['him']],
    ['Kim Doe says they will be sent to Westmark.', ['they']],
    ['We found no weapons in Westmark.', ['We']],
    ['The city lost power for nine hours.', ['The city']],
    ['The company will close two yards in Northland.', ['The company']],
    ['The defence ministry denied that any troops had left.', ['The defence ministry']],
    ['The president has resigned.', ['The president']],
    ['Talks between the two countries failed.', ['the two countries']],
    ['Both sides agreed to a ceasefire in Westmark.', ['Both sides']],
    ['Kim Doe said the agency had misled Northland.', ['the agency']],
    ['Nine people died in the attack.', ['the attack']],
    ['The attack on Friday killed nine people in Port Alder.', ['The attack', 'on Friday']],
    ['The company’s shares fell by 9%.', ['The company']],
    ['The party won 215 seats in Northland.', ['The party']],
    ['The spy agency says Northland sent 3,000 troops.', ['The spy agency']],
    ['Alder Lines cancelled all ferries on Friday.', ['on Friday']],
    ['Alder Lines cancelled all ferries yesterday.', ['yesterday']],
    ['Alder Lines was sold last week.', ['last week']],
    ['Northland will vote next month.', ['next month']],
    ['Northland held a vote earlier this year.', ['earlier this year']],
    ['Northland held a vote two days ago.', ['two days ago']],
    ['Northland held a vote on 18 October.', ['18 October']],
    ['Northland held a vote in August.', ['August']],
    ['Prices in Northland have doubled over the past two years.', ['the past two years']],
    ['Ferries from Port Alder have been late recently.', ['recently']],
    ['Nine people were killed here.', ['here']],
    ['Northland keeps 3,000 troops there.', ['there']],
    ['Nine sailors live there.', ['there']],
    ['A new crane there was mended.', ['there']],
    ['“They attacked without warning,” Kim Doe said.', ['They']],
    ['Northland’s army shelled the port of Westmark on Friday’s holiday.', ['on Friday’s']],
  ])('%s', (claim, expected) => {
    expect(words(claim)).toEqual(expected);
  });

  it('offers the country whose half is meant', () => {
    const before = ['North Tarnia sent 3,000 troops to Westmark in August, South Tarnia said.'];
    expect(offers('The North sent more troops.', { before })).toEqual(['North Tarnia']);
    expect(words('North Tarnia said that the North had sent none.')).toEqual([]);
  });

  it.each([
    'Jane Doe resigned after he said that Kim Roe had lied to him.',
    'Jane Doe said she would not stand again.',
    'A teacher from Port Alder said he saw nine ships.',
    'In his speech, Kim Doe promised Northland new ferries.',
    'Alder Lines said it would close two yards.',
    'Northland said its troops had left Westmark.',
    'The ferry Alder Star sank after it struck a rock.',
    'It is raining in Northland.',
    'It is unclear who shelled Port Alder.',
    'It was the first time that Northland sent troops to Westmark.',
    'The North Sea froze in 1947.',
    'The North of Northland was flooded in 1947.',
    'The ferry line to the north of Westmark was closed in 1947.',
    'Floods in the north-east of Westmark killed nine people in 1947.',
    'It was Jane Doe who signed the treaty of Westmark.',
    'It took nine hours to reach Port Alder.',
    'Kim Doe made it clear that Northland would pay.',
    'There were nine ships in Port Alder.',
    'Nobody knows whether there was a fire in Port Alder.',
    'After a storm there was a fire in Port Alder.',
    'Nine sailors from Port Alder lost their boats.',
    'Police in Northland say they arrested nine men.',
    'The city of Alder lost power for nine hours.',
    'The company Alder Lines will close two yards.',
    'The Alder city council banned ferries.',
    'The president of Northland has resigned.',
    'President Jane Doe has resigned.',
    'The mayor, Kim Doe, has resigned.',
    'Kim Doe, the mayor, has resigned.',
    'The man who sank the ferry Alder Star was arrested.',
    'Northland and Westmark agreed that the two countries would share a port.',
    'Alder Lines lost money, and the company closed two yards.',
    'An attack on Port Alder killed nine; the attack lasted two hours.',
    'The attack on Port Alder killed nine people.',
    'The Ukrainian army shelled Port Alder.',
    'Alder Lines cancelled all ferries on Friday, 18 October 2024.',
    'Alder Lines cancelled all ferries on 18 October 2024.',
    'In 2024 Northland held a vote on 18 October.',
    'The Sunday Times reported that Northland had paid.',
    'Shops in Northland close early on Black Friday.',
    'Ferries do not run on Sundays in Northland.',
    '“We will win,” Jane Doe said.',
    'World War I ended in 1918.',
    'The October 7 holiday is the longest in Northland.',
    'Jon Aske counted the third train in Port Alder.',
    'Those who left Northland were paid.',
    'The US sent 3,000 troops to Westmark in May 2024.',
    'Jane Doe said that Northland would pay.',
    'Northland may send 3,000 troops to Westmark.',
    '',
  ])('says nothing of: %s', (claim) => {
    expect(words(claim)).toEqual([]);
  });

  it('says nothing of other languages, and reads a text of no language as English', () => {
    expect(words('Er war in der Stadt, he said.', { language: 'de' })).toEqual([]);
    expect(words('He has resigned.', { language: '' })).toEqual(['He']);
  });

  it('gives the place of the words', () => {
    const [found] = leaning('On Monday Jane Doe left the city.');
    expect(found).toMatchObject({ start: 0, end: 9, words: 'On Monday', kind: 'date' });
    expect(leaning('Jane Doe left the city.')[0]).toMatchObject({ start: 14, end: 22, kind: 'place' });
    expect(leaning('Jane Doe warned the company.')[0]).toMatchObject({ kind: 'definite' });
    expect(leaning('He left.')[0]).toMatchObject({ kind: 'pronoun' });
  });
});

describe('the dates offered', () => {
  it.each([
    ['Alder Lines cancelled ferries on Friday.', 'on 18 October 2024'],
    ['On Friday, Alder Lines cancelled ferries.', 'on 18 October 2024'],
    ['Alder Lines cancelled ferries Friday.', 'on 18 October 2024'],
    ['Alder Lines has run no ferries since Friday.', '18 October 2024'],
    ['Alder Lines cancelled ferries on Tuesday.', 'on 22 October 2024'],
    ['Alder Lines cancelled ferries last Tuesday.', 'on 15 October 2024'],
    ['Alder Lines will cancel ferries on Friday.', 'on 25 October 2024'],
    ['On Friday Alder Lines will cancel ferries.', 'on 25 October 2024'],
    ['Alder Lines is expected to cancel ferries on Friday.', 'on 25 October 2024'],
    ['Alder Lines said on Friday that ferries will be cancelled.', 'on 18 October 2024'],
    ['Ferries will be cancelled, Alder Lines said on Friday.', 'on 18 October 2024'],
    ['Alder Lines will cancel ferries next Tuesday.', 'on 29 October 2024'],
    ['Alder Lines cancelled ferries on Friday night.', 'on the night of 18 October 2024'],
    ['Friday’s storm damaged ferries.', 'the 18 October 2024'],
    ['Ferries stopped yesterday.', 'on 21 October 2024'],
    ['Ferries stopped last night.', 'on the night of 21 October 2024'],
    ['Ferries will stop tomorrow.', 'on 23 October 2024'],
    ['Ferries stopped last week.', 'in the week of 14 October 2024'],
    ['Ferries stopped last month.', 'in September 2024'],
    ['Ferries will stop by the end of this year.', '2024'],
    ['Ferries stopped earlier this year.', 'earlier in 2024'],
    ['Ferries stopped last summer.', 'in the summer of 2024'],
    ['Ferries stopped last weekend.', 'in the weekend of 19 October 2024'],
    ['Ferries stopped two days ago.', 'on 20 October 2024'],
    ['Ferries stopped three years ago.', 'in 2021'],
    ['Ferries stopped a month ago.', 'in September 2024'],
    ['Ferries have been late for the past two years.', 'the two years to October 2024'],
    ['Ferries stopped on October 18.', '18 October 2024'],
    ['Ferries stopped between 8 and 13 October.', '8 and 13 October 2024'],
    ['Ferries stopped on December 3.', '3 December 2023'],
    ['Ferries stopped in March.', 'March 2024'],
    ['Ferries will stop in March.', 'March 2025'],
    ['Ferries would stop by 1 November.', '1 November 2024'],
    ['Ferries have been late recently.', 'shortly before 22 October 2024'],
  ])('%s → %s', (claim, expected) => {
    expect(offers(claim)).toEqual([expected]);
  });

  it('are none where the article has no date, or the words need another one', () => {
    expect(offers('Ferries stopped on Friday.', { publishedAt: '' })).toEqual([]);
    expect(offers('Ferries stopped the same day.')).toEqual([]);
    expect(words('Ferries stopped on Friday.', { publishedAt: '2024' })).toEqual(['on Friday']);
  });

  it('cross the turn of a year', () => {
    expect(offers('Ferries stopped on 30 December.', { publishedAt: '2025-01-02' })).toEqual([
      '30 December 2024',
    ]);
    expect(offers('Ferries stopped last month.', { publishedAt: '2025-01-31' })).toEqual([
      'in December 2024',
    ]);
  });
});

describe('the names offered', () => {
  it.each([
    ['He has resigned.', ['President Jane Doe']],
    ['The president has resigned.', ['President Jane Doe']],
    ['The ministry denied all of that.', ['the Defence Ministry of Northland']],
    ['The company denied all of that.', ['Alder Lines']],
    ['The city has no harbour master.', ['Port Alder', 'Westmark']],
    ['Nine people were killed in the attack.', ['the attack on Quay Street']],
    ['It denied all of that.', ['Alder Lines']],
    ['We saw nine ships.', ['Alder Echo']],
  ])('%s → %s', (claim, expected) => {
    expect(offers(claim).slice(0, expected.length)).toEqual(expected);
  });

  it('are the nearest first, of the sentence before the words and of the sentences before it', () => {
    const before = ['Mayor Kim Roe met General Ann Poe.'];
    const sentence = 'Captain Jon Aske wept when he left, said Senator Lea Moe.';
    expect(offers('He left.', { before, sentence })).toEqual([
      'Captain Jon Aske',
      'General Ann Poe',
      'Mayor Kim Roe',
    ]);
  });

  it('are whole names, each once, at most three, and none that the claim has', () => {
    const before = ['Ann Poe met Kim Roe, Jon Aske and Lea Moe.', 'Poe said that Roe had lied.'];
    expect(offers('He left Lea Moe.', { before })).toEqual(['Kim Roe', 'Ann Poe', 'Jon Aske']);
  });

  it('are of the kind that is asked for', () => {
    const before = ['The Bank of Alder sued Alder Lines and the Trade Ministry in Port Alder.'];
    expect(offers('The party denied it.', { before })).not.toContain('the Bank of Alder');
    expect(offers('The bank denied it.', { before })[0]).toBe('the Bank of Alder');
    expect(offers('The ministry denied it.', { before })).toEqual(['the Trade Ministry']);
    expect(offers('The company denied it.', { before })).not.toContain('the Trade Ministry');
  });

  it('are groups for the many: those that a people or a country names', () => {
    const before = ['Three North Korean soldiers wore Russian uniforms in the harbour (NH), people say.'];
    expect(offers('They left.', { before })).toEqual(['North Korean soldiers', 'Russian uniforms']);
    expect(offers('They left.', { before: ['France’s fishermen and boats left.'] })[0]).toBe(
      'France’s fishermen',
    );
    expect(offers('The soldiers left.', { before })).toEqual(['North Korean soldiers']);
    expect(offers('It left.', { before })).not.toContain('NH');
    expect(offers('It left.', { before })).not.toContain('North Korean');
  });

  it('are two countries for two', () => {
    const before = ['France and Spain signed a treaty.'];
    expect(offers('The two countries will share a port.', { before })).toEqual(['France and Spain']);
    expect(offers('The army left the port.', { before })).toContain("Spain's army");
  });

  it('are no common words that begin a sentence', () => {
    const before = [
      'Ferries were late.',
      'Police said nothing.',
      'Russian troops left.',
      'On Friday it rained.',
    ];
    expect(offers('It was sold.', { before })).toEqual([]);
  });
});

describe('putting an offer in', () => {
  const put = (claim: string, offer: string): string => {
    const [found] = leaning(claim);
    return found === undefined ? claim : replaceLeaning(claim, found, offer);
  };

  it.each([
    ['He left Northland.', 'Jane Doe', 'Jane Doe left Northland.'],
    ['Nine ships left, and his sank.', 'Jane Doe', "Nine ships left, and Jane Doe's sank."],
    ['Her house burned.', 'Jane Doe', "Jane Doe's house burned."],
    [
      'Northland told her that ferries had stopped.',
      'Jane Doe',
      'Northland told Jane Doe that ferries had stopped.',
    ],
    ['Their ships sank.', 'the United Nations', "The United Nations' ships sank."],
    ['Its ships sank.', 'Alder Lines', "Alder Lines' ships sank."],
    ['He’s left Northland.', 'James', 'James’s left Northland.'],
    ['The ministry denied it all.', 'the Defence Ministry', 'The Defence Ministry denied it all.'],
    ['Ferries stopped on Friday.', 'on 18 October 2024', 'Ferries stopped on 18 October 2024.'],
    ['On Friday ferries stopped.', 'on 18 October 2024', 'On 18 October 2024 ferries stopped.'],
    ['Friday’s storm damaged ferries.', 'the 18 October 2024', 'The 18 October 2024 storm damaged ferries.'],
    ['The company’s ships sank.', 'Alder Lines', 'Alder Lines’s ships sank.'],
    ['“They attacked,” Kim Doe said.', 'the rebels', '“[The rebels] attacked,” Kim Doe said.'],
  ])('%s + %s', (claim, offer, expected) => {
    expect(put(claim, offer)).toBe(expected);
  });

  it('leaves nothing leaning where every offer is taken', () => {
    let claim = 'He told the ministry on Friday that the company would leave the city.';
    for (let found = leaning(claim)[0]; found !== undefined; found = leaning(claim)[0]) {
      claim = replaceLeaning(claim, found, found.offers[0] ?? 'nothing');
    }
    expect(claim).toBe(
      'President Jane Doe told the Defence Ministry of Northland on 18 October 2024 that Alder Lines would leave Port Alder.',
    );
  });
});
