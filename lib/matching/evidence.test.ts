import { describe, expect, it } from 'vitest';
import { analyse } from './analysis.ts';
import { gather } from './evidence.ts';

const read = (sentence: string, claim: string): { kinds: string; gaps: string; anchored: boolean } => {
  const { differences, gaps, anchored } = gather(analyse(sentence), analyse(claim));
  return { kinds: differences.map(({ kind }) => kind).join(), gaps: gaps.join(), anchored };
};

/** Sentence, claim: the sentence leaves nothing of the claim open and contradicts nothing. */
const SAID: [string, string][] = [
  // Events told by nouns.
  ['The arrest of the governor by tax inspectors shocked the town.', 'Tax inspectors arrested the governor.'],
  ['The resignation of the finance minister surprised investors.', 'The finance minister resigned.'],
  ['The purchase of the dairy by the bank was announced in March.', 'The bank bought the dairy.'],
  ['The deployment of Danish troops to Latvia began in May.', 'Denmark sent troops to Latvia.'],
  ['The annexation of Ruritania by Syldavia began in 1890.', 'Syldavia annexed Ruritania.'],
  ['The army carried out an attack on the port of Odesa.', 'The army attacked the port of Odesa.'],
  ['The bishop paid a visit to the flooded valley.', 'The bishop visited the flooded valley.'],
  // Converse verbs.
  ['The studio sold the archive to Fernmark.', 'Fernmark bought the archive from the studio.'],
  ['Mali beat Ghana by two goals.', 'Ghana lost to Mali by two goals.'],
  ['The flood killed nine farmers.', 'Nine farmers died.'],
  ['Denmark lent the museum a bronze helmet.', 'Denmark lent a bronze helmet to the museum.'],
  ['The death toll from the landslide in Nepal has risen to 61.', 'The landslide in Nepal killed 61 people.'],
  ['A blast left three miners dead.', 'Three miners died.'],
  // Other words.
  ['The port called off the regatta on Friday.', 'The port cancelled the regatta on Friday.'],
  ['A bomb went off outside a bank in Karachi.', 'A bomb exploded outside a bank in Karachi.'],
  ['The treasurer stepped down in June.', 'The treasurer resigned in June.'],
  ['Ministers met in the Austrian capital.', 'Ministers met in Vienna.'],
  ['Indonesia, Malaysia and the Philippines signed the pact.', 'The Philippines signed the pact.'],
  ['The ferry ran aground off the Scottish island of Islay.', 'The ferry ran aground off Islay.'],
  ['THE FORTY NURSES VISITED THE HARBOUR', 'The forty nurses visited the harbour.'],
  // Figures.
  ['One in five adults in Wales smokes.', 'Twenty percent of adults in Wales smoke.'],
  ['The fire burned 12,000 hectares of forest.', 'The fire burned 120 square kilometres of forest.'],
  [
    'The bank raised its rate by a quarter of a percentage point.',
    'The bank raised its rate by 25 basis points.',
  ],
  ['The mayor was born in 1961.', 'The mayor was born before 1970.'],
  ['Hundreds of pupils left the school.', 'Hundreds of pupils left the school.'],
];

/** Sentence, claim, the kind of what differs. */
const DIFFERS: [string, string, string][] = [
  [
    'Thousands of teachers marched through Budapest.',
    'A few dozen teachers marched through Budapest.',
    'number',
  ],
  ['Police shot down 62 of 75 drones.', 'Police shot down all 75 drones.', 'number'],
  ['Profit rose 8 percent, while costs fell by 12 percent.', 'Profit rose 12 percent.', 'number'],
  ['Nearly a third of voters stayed away.', 'Nearly two-thirds of voters stayed away.', 'number'],
  ['The store opened at 7 a.m. on Sunday.', 'The store opened at 7 p.m. on Sunday.', 'date'],
  ["The ship sank on New Year's Day.", 'The ship sank on 4 January.', 'date'],
  ['The church was built in the 1920s.', 'The church was built in 1954.', 'date'],
  ['The mayor was born in 1961.', 'The mayor was born before 1950.', 'date'],
  ['The clinic in Pune treated the twins.', 'The clinic in Chennai treated the twins.', 'place'],
  ['The blackout in Caracas lasted a day.', 'The blackout in Maracaibo lasted a day.', 'place'],
  ['The summit in Oslo ended early.', 'The summit in Bergen ended early.', 'place'],
  [
    'The refugees slept in the north of the island.',
    'The refugees slept in the south of the island.',
    'place',
  ],
  ['The transport minister opened the terminal.', 'The health minister opened the terminal.', 'actor'],
  ['A ship with 24 Filipino sailors sank.', 'A ship with 24 Indian sailors sank.', 'actor'],
  ['A nurse was convicted of fraud.', 'A surgeon was convicted of fraud.', 'actor'],
  [
    'Interior minister Anna Kern resigned on Thursday.',
    'The interior minister of Torvenia, Pavel Horn, resigned.',
    'actor',
  ],
  ['The mayor, Lars Berg, opened the bridge.', 'The mayor, Mette Lund, opened the bridge.', 'actor'],
  ['Fernmark won the contract.', 'Oberholt won the contract.', 'actor'],
  [
    'The archive was sold to Fernmark by the studio.',
    'The studio bought the archive from Fernmark.',
    'negation',
  ],
  ['The court upheld the sentence.', 'The court overturned the sentence.', 'negation'],
  ['The team avoided relegation.', 'The team was relegated.', 'negation'],
  ['The court acquitted the banker of bribery.', 'The court convicted the banker of bribery.', 'negation'],
  ['Prices of onions doubled in Dhaka.', 'Prices of onions in Dhaka halved.', 'negation'],
  ['The inspectors refused to recall the toys.', 'The inspectors recalled the toys.', 'negation'],
  ['Fares will go up in May.', 'Fares will come down in May.', 'negation'],
  ['The drought was the longest since 1976.', 'The drought was the shortest since 1976.', 'negation'],
  ['The prosecutor accused the banker of bribery.', 'A court convicted the banker of bribery.', 'modality'],
  ['Ministers are considering a ban on vapes.', 'Ministers have banned vapes.', 'modality'],
  ['The airline delayed the flight to Rome.', 'The airline cancelled the flight to Rome.', 'modality'],
  ['Police have made no arrest over the theft.', 'Police arrested three men over the theft.', 'negation'],
  [
    'The former treasurer was found guilty of fraud.',
    'The former treasurer was acquitted of fraud.',
    'negation',
  ],
  ['The bank will pay and admit its fault.', 'The bank will pay without admitting its fault.', 'negation'],
  ['The minister is considering a ban on phones.', 'The minister has ruled out a ban on phones.', 'negation'],
  ['The talks ended without an agreement.', 'The talks ended with an agreement.', 'negation'],
  ['The refugees crossed from Sudan into Chad.', 'The refugees crossed from Chad into Sudan.', 'roles'],
  ['Fernmark bought a stake in the carrier Oberholt.', 'Oberholt bought a stake in Fernmark.', 'roles'],
  ['The team avoided relegation on the last day.', 'The team was relegated.', 'negation'],
  ['The invasion of Ruritania by Syldavia began in 1890.', 'Ruritania invaded Syldavia.', 'roles'],
];

/** Sentence, claim: nothing is denied, but the sentence does not say the claim. */
const OPEN: [string, string][] = [
  [
    'Interior minister Pavel Horn resigned on Thursday evening.',
    'The interior minister of Torvenia, Pavel Horn, resigned.',
  ],
  ['Interior minister Pavel Horn resigned.', 'The interior minister of Torvenia resigned.'],
  ['Mayor Ann Lee opened the bridge.', 'The mayor of Norvale, Ann Lee, opened the bridge.'],
  ['Chief executive Tom Ray resigned on Monday.', 'The chief executive of Veltor, Tom Ray, resigned.'],
  ['Ivo Brandt sold the stadium.', 'The president of FC Torvenia, Ivo Brandt, sold the stadium.'],
  ['If the dam bursts, the town will flood.', 'The town will flood.'],
  ['If the dam bursts, the town will flood.', 'The dam bursts.'],
  ['The mayor knew the judges resigned.', 'The mayor knew the judges.'],
  ['When the army stopped the rebels fled.', 'The army stopped the rebels.'],
  ['The clerk paid in the harbour office shouted.', 'The clerk paid in the harbour office.'],
  ['Smoke came out of the school in Leeds.', 'Smoke came into the school in Leeds.'],
  ['The train derailed in Germany.', 'The train derailed in Bavaria.'],
  ['Perhaps the tunnel flooded.', 'The tunnel flooded.'],
  ['The minister hoped that the strike ended.', 'The strike ended.'],
  [
    'The ministry could neither confirm nor rule out that the servers were hacked.',
    'The servers were hacked.',
  ],
];

describe('what the reading of a pair says', () => {
  it.each(SAID)('%s | %s', (sentence, claim) => {
    expect(read(sentence, claim)).toEqual({ kinds: '', gaps: '', anchored: true });
  });

  it.each(DIFFERS)('%s | %s | %s', (sentence, claim, kind) => {
    expect(read(sentence, claim).kinds.split(',')).toContain(kind);
  });

  it.each(OPEN)('%s | %s', (sentence, claim) => {
    const { kinds, gaps } = read(sentence, claim);
    expect({ kinds, open: gaps !== '' }).toEqual({ kinds: '', open: true });
  });

  it('names the words of a denial', () => {
    const { differences } = gather(
      analyse('The ministry denied that the dam had burst.'),
      analyse('The dam burst.'),
    );
    expect(differences).toEqual([
      { kind: 'negation', here: 'denied that the dam had burst', there: 'burst' },
    ]);
  });
});
