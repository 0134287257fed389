import { describe, expect, it } from 'vitest';
import { compare } from './compare.ts';
import type { DifferenceKind } from './outcome.ts';
import { judge } from '../../bench/doors/judge.ts';

type Said = 'same' | DifferenceKind | 'neither';

/** Sentence, claim, and what must be said: `same`, a conflict by its kind, or neither of them. */
const PAIRS: [string, string, Said][] = [
  // Characters that nobody sees, and letters of another script, in the words and in the figure.
  [
    'Wardens of the Tarn reser\u00ADve coun\u200Bted 4\u206612\u2069 s\u0435als on the outer sandbank.',
    'Wardens of the Tarn reserve counted 412 seals on the outer sandbank.',
    'same',
  ],
  [
    'Wardens of the Tarn reserve counted 6\u200B40 seals on the outer sandbank.',
    'Wardens of the Tarn reserve counted 412 seals on the outer sandbank.',
    'number',
  ],
  // A part is not the whole.
  [
    'One of the barges moored in Odda carried rocket fuel, the harbour master said.',
    'The barges moored in Odda carried rocket fuel.',
    'neither',
  ],
  [
    'The city council has passed the plan for a new tram line, one of the longest in the region.',
    'The council approved the plan for a new tram line.',
    'same',
  ],
  // Paraphrase and saying more.
  [
    'Rescuers said twelve people died when a ferry sank off the coast of Lombok on Tuesday.',
    'Twelve people died when a ferry sank off Lombok.',
    'same',
  ],
  [
    'The city council approved a new tram line on Monday, ending years of dispute.',
    'The city council has approved a new tram line.',
    'same',
  ],
  [
    'The city council has passed the plan for a new tram line.',
    'The council approved the plan for a new tram line.',
    'same',
  ],
  [
    'The bridge was closed by the authorities after cracks were found.',
    'Authorities closed the bridge.',
    'same',
  ],
  [
    'Reportedly, the museum has bought the painting for $3 million.',
    'The museum bought the painting for 3 million dollars.',
    'same',
  ],
  [
    'A court in Lyon sentenced the former mayor to four years in prison for fraud.',
    'A court sentenced the former mayor to 4 years in prison.',
    'same',
  ],
  [
    'According to the ministry, the hospital treated 250 patients last night.',
    'The hospital treated 250 patients.',
    'same',
  ],
  [
    'Nurses at the clinic, who have been on strike for a week, rejected the offer.',
    'Nurses at the clinic rejected the offer.',
    'same',
  ],
  [
    'The airline said it had cancelled 300 flights because of the storm.',
    'The airline cancelled 300 flights.',
    'same',
  ],
  [
    'The company will build a battery factory in Leipzig, its chief said.',
    'The company will build a battery factory in Leipzig.',
    'same',
  ],
  [
    'Finnish troops have arrived in Estonia for the exercise.',
    'Soldiers from Finland have arrived in Estonia.',
    'same',
  ],
  ['Paris has sent doctors to Beirut after the explosion.', 'France has sent doctors to Lebanon.', 'same'],
  ['Ms Okafor won the election by 2,000 votes.', 'Okafor won the election by two thousand votes.', 'same'],
  ['The volcano erupted early on Sunday, covering villages in ash.', 'The volcano erupted.', 'same'],
  ['The union has not accepted the offer.', 'The union has not accepted the offer.', 'same'],
  ['The minister did not resign over the scandal.', 'The minister did not resign.', 'same'],
  ['The firm sold its shares in the bank in 2019.', 'The firm sold its shares in the bank in 2019.', 'same'],
  // Numbers.
  [
    'At least 140 people were hurt in the stadium crush.',
    'At least 40 people were hurt in the stadium crush.',
    'same',
  ],
  [
    'Police counted 11,867 marchers in the capital.',
    'Police counted 12,000 marchers in the capital.',
    'same',
  ],
  [
    'The fire destroyed a dozen houses in the village.',
    'The fire destroyed 12 houses in the village.',
    'same',
  ],
  [
    'The fire destroyed 1.2 million hectares of forest.',
    'The fire destroyed 1,200,000 hectares of forest.',
    'same',
  ],
  ['The flood destroyed 18 houses in the valley.', 'The flood destroyed 25 houses in the valley.', 'number'],
  [
    'Twelve thousand people attended the concert in the park.',
    'Ten thousand people attended the concert in the park.',
    'number',
  ],
  [
    'Unemployment in the region fell to 6 percent.',
    'Unemployment in the region fell to 9 percent.',
    'number',
  ],
  [
    'The museum bought the painting for $3 million.',
    'The museum bought the painting for $5 million.',
    'number',
  ],
  [
    'The court sentenced the banker to seven years in prison.',
    'The court sentenced the banker to three years in prison.',
    'number',
  ],
  ['Up to 30 miners were rescued from the pit.', 'At least 50 miners were rescued from the pit.', 'number'],
  [
    'The company laid off more than 900 workers at the plant.',
    'The company laid off 400 workers at the plant.',
    'number',
  ],
  [
    'The airline cancelled between 20 and 30 flights on Friday.',
    'The airline cancelled 80 flights on Friday.',
    'number',
  ],
  [
    'At least 40 people were hurt in the stadium crush.',
    '140 people were hurt in the stadium crush.',
    'neither',
  ],
  ['Dozens of marchers came to the square.', 'Around 60 marchers came to the square.', 'neither'],
  [
    'The mine employs 800 workers, and its owner paid $40 million for it.',
    'The mine employs 800 workers.',
    'same',
  ],
  ['The town bought 40 buses, and 900 people came to see them.', 'The town bought 900 buses.', 'number'],
  ['The storm cut power to 11,000 homes.', '11,000 people were evacuated from the coast.', 'neither'],
  [
    'The storm cut power to homes on the coast.',
    'The storm cut power to 11,000 homes on the coast.',
    'neither',
  ],
  // Magnitude.
  [
    'The budget grew by 4 million euros last year.',
    'The budget grew by 4 billion euros last year.',
    'magnitude',
  ],
  [
    'The virus infected 30,000 people in the province.',
    'The virus infected 3,000 people in the province.',
    'magnitude',
  ],
  ['The lake holds 15 million litres of water.', 'The lake holds 15 thousand litres of water.', 'magnitude'],
  // Dates.
  ['The treaty was signed on 4 March 2019.', 'The treaty was signed on 9 March 2019.', 'date'],
  ['The tunnel opened in May 2016 after ten years of work.', 'The tunnel opened in May 2018.', 'date'],
  ['The senator resigned on Tuesday.', 'The senator resigned on Friday.', 'date'],
  ['The tunnel opened in May 2016.', 'The tunnel opened in 2016.', 'same'],
  ['The tunnel opened in 2016.', 'The tunnel opened in May 2016.', 'neither'],
  [
    'The talks were held between June 3 and 5 in Geneva.',
    'The talks were held between June 3 and June 5 in Geneva.',
    'same',
  ],
  // Places.
  ['The summit will be held in Vienna in June.', 'The summit will be held in Oslo in June.', 'place'],
  ['The plane crashed near Nairobi.', 'The plane crashed near Lagos.', 'place'],
  ['The train derailed in Bavaria.', 'The train derailed in Germany.', 'same'],
  ['The train derailed in Germany.', 'The train derailed in Bavaria.', 'neither'],
  ['The rebels captured the airport in Aleppo.', 'The rebels captured the airport in Homs.', 'place'],
  [
    'A new species of frog was discovered in Peru.',
    'A new species of frog was discovered in Brazil.',
    'place',
  ],
  // Negation, denial, antonyms.
  ['The committee has not approved the vaccine.', 'The committee has approved the vaccine.', 'negation'],
  ['The committee rejected the vaccine.', 'The committee approved the vaccine.', 'negation'],
  ['The minister denied that the army had used gas.', 'The army used gas.', 'negation'],
  ['The mayor denies taking money from the builder.', 'The mayor took money from the builder.', 'negation'],
  ['House prices in the city rose in August.', 'House prices in the city fell in August.', 'negation'],
  ['No passengers were injured in the crash.', 'Passengers were injured in the crash.', 'negation'],
  ['The parliament passed the law on pensions.', 'The parliament rejected the law on pensions.', 'negation'],
  ['The club lost the final.', 'The club won the final.', 'negation'],
  ['The army never crossed the river.', 'The army crossed the river.', 'negation'],
  [
    'The strike has ended at the port of Rotterdam.',
    'The strike has begun at the port of Rotterdam.',
    'negation',
  ],
  ['The palace has not given a reason for the visit, and the king flew home.', 'The king flew home.', 'same'],
  ['Claims that the dam had burst were false.', 'The dam had burst.', 'negation'],
  // Roles.
  ['The striker tackled the goalkeeper.', 'The goalkeeper tackled the striker.', 'roles'],
  ['The goalkeeper was tackled by the striker.', 'The striker tackled the goalkeeper.', 'same'],
  ['The goalkeeper was tackled by the striker.', 'The goalkeeper tackled the striker.', 'roles'],
  ['Ghana beat Mali in the final.', 'Mali beat Ghana in the final.', 'roles'],
  ['Kenya sent doctors to Uganda.', 'Uganda sent doctors to Kenya.', 'roles'],
  ['The actor who praised the singer thanked the director.', 'The singer thanked the director.', 'neither'],
  ['The bank sued the builder.', 'The builder sued the bank.', 'roles'],
  // Actors.
  [
    'The mayor of Lyon opened the new stadium in 2015.',
    'The mayor of Nice opened the new stadium in 2015.',
    'actor',
  ],
  ['Denmark won the handball final.', 'Norway won the handball final.', 'actor'],
  [
    'The carmaker Toyota recalled 40,000 cars over faulty brakes.',
    'The carmaker Honda recalled 40,000 cars over faulty brakes.',
    'actor',
  ],
  // Who holds an office is nobody else than whose office it is.
  [
    'Interior minister Pavel Horn resigned on Thursday evening.',
    'The interior minister of Torvenia, Pavel Horn, resigned.',
    'neither',
  ],
  ['Interior minister Pavel Horn resigned.', 'The interior minister of Torvenia resigned.', 'neither'],
  // Modality.
  ['Norway plans to close the mine.', 'Norway has closed the mine.', 'modality'],
  ['The company will close the plant in Turin.', 'The company closed the plant in Turin.', 'modality'],
  ['The company could close the plant in Turin.', 'The company closed the plant in Turin.', 'neither'],
  ['Turkey has bought the missiles.', 'Turkey intends to buy the missiles.', 'modality'],
  // What belongs to something else.
  ['The island has 300 fishing boats.', 'Norway has 4,000 fishing boats.', 'neither'],
  ['The ferry brought 90 sheep to Norway.', 'Norway has 2 million sheep.', 'neither'],
  ['Near Bergen a 12-mile road was closed.', 'Bergen is 40 miles from the road.', 'neither'],
  [
    'Norwegian ships transferred 400 Kenyan nurses to the port of Mombasa.',
    'Kenya sent 400 nurses to Mombasa.',
    'same',
  ],
  [
    'Patients were taken to the valley, where rebels attacked a clinic.',
    'Rebels attacked a clinic in the valley.',
    'same',
  ],
  ['The painting has not been checked.', 'The painting does not check the frame.', 'neither'],
  [
    'Norwegian ships took 400 Kenyan nurses to the Norwegian port of Bergen.',
    'Norway sent 400 nurses to Kenya.',
    'neither',
  ],
  [
    'A second convoy of nurses left for Kenya on Friday.',
    'The first convoy of nurses left for Kenya.',
    'neither',
  ],
  // Who says so is part of a claim that tells it.
  [
    'Chad has moved nurses to its border with Sudan, as Kenya and Sudan trade threats over the river.',
    'Kenya has confirmed that Sudanese nurses are in Chad.',
    'neither',
  ],
  [
    'Sudanese nurses in Chad would strain the hospitals of the country further.',
    'Kenya’s health minister said that Sudanese nurses in Chad would further strain hospitals.',
    'neither',
  ],
  [
    'The health minister of Kenya said that Sudanese nurses in Chad would further strain hospitals.',
    'Kenya’s health minister said that Sudanese nurses in Chad would further strain hospitals.',
    'same',
  ],
  // Look-alikes and less.
  [
    'Doctors in the city treated patients from the north.',
    'Doctors in the city treated 300 patients from the north.',
    'neither',
  ],
  ['Will the council approve the new tram line?', 'The council will approve the new tram line.', 'neither'],
  ['The council debated the new tram line.', 'The council approved the new tram line.', 'neither'],
  ['Troops were sent to the border with Chad.', 'Troops were sent into Chad.', 'neither'],
  ['If the dam bursts, the town will flood.', 'The dam bursts.', 'neither'],
  ['The painter sold a portrait to the museum.', 'The painter sold a landscape to the museum.', 'neither'],
  ['A green lorry hit the wall of the school.', 'A brown lorry hit the wall of the school.', 'actor'],
  ['The president of the club thanked the fans.', 'The fans thanked the club.', 'neither'],
  ['Fog delayed flights at the airport.', 'Snow delayed flights at the airport.', 'neither'],
  ['The army reported heavy fighting near the dam.', 'The dam was destroyed in heavy fighting.', 'neither'],
  ['Sales of bread rose.', 'Sales of milk rose.', 'neither'],
];

describe('everyday pairs', () => {
  it.each(PAIRS)('%s | %s | %s', (sentence, claim, said) => {
    const outcome = compare({ text: sentence }, { id: 'c', text: claim }, { judge });
    const relation =
      outcome?.relation === 'same' || outcome?.relation === 'conflicts' ? outcome.relation : 'neither';
    const kind =
      relation === 'conflicts' ? outcome?.differences.map((difference) => difference.kind).join() : relation;
    expect(kind).toBe(said);
  });
});

describe('the date of the article', () => {
  const relation = (sentence: string, claim: string, date?: string): string | undefined =>
    compare({ text: sentence, ...(date !== undefined && { date }) }, { id: 'c', text: claim }, { judge })
      ?.relation;
  const told = 'Norway sent 300 nurses to Kenya between 8 and 13 May, officials said.';
  const claimed = 'Norway sent 300 nurses to Kenya between 8 and 13 May 2021.';

  it('gives a date its year', () => {
    expect(relation(told, claimed, '2021-05-20')).toBe('same');
    expect(relation(told, claimed)).not.toBe('same');
    expect(relation(told, claimed, '2023-05-20')).not.toBe('same');
  });

  it('meets a month that the sentence does not name', () => {
    const plain = 'Norway has sent 300 nurses to Kenya, officials said.';
    const monthly = 'Norway sent 300 nurses to Kenya in May 2021.';
    expect(relation(plain, monthly, '2021-05-20')).toBe('same');
    expect(relation(plain, monthly, '2021-07-20')).not.toBe('same');
    expect(relation(plain, monthly)).not.toBe('same');
    expect(relation('Norway sent 300 nurses to Kenya in March.', monthly, '2021-05-20')).toBe('conflicts');
  });

  it('meets the month of what has just been done, whoever says so', () => {
    const told =
      'Norway has moved nurses and medicine towards its border with Sweden, residents and regional newspapers in the north say.';
    const claim = 'Norway moved nurses and medicine towards its border with Sweden in May 2021.';
    expect(relation(told, claim, '2021-05-20')).toBe('same');
    expect(relation(told, claim, '2021-07-20')).not.toBe('same');
    expect(relation(told.replace('Norway', 'Denmark'), claim, '2021-05-20')).not.toBe('same');
  });

  it('takes no date of another clause for a rival where the clause has its own', () => {
    const two =
      'The mayor said 300 nurses would leave Norway, where a ferry sank in March, and that 900 doctors will be ready by the start of next month.';
    const claim = 'Some 900 doctors will be ready by 1 June 2021.';
    expect(relation(two, claim, '2021-05-20')).toBe('related');
  });

  it('takes "since" for a start', () => {
    const counted = 'The court has tried five ministers since 2006.';
    expect(relation(counted, 'The court had tried five ministers by May 2021.', '2021-05-20')).toBe('same');
  });
});

describe('what recurs, and plans', () => {
  const outcome = (sentence: string, claim: string) =>
    compare({ text: sentence }, { id: 'c', text: claim }, { judge });
  const march = 'The brigade put out 54 fires in March 2024.';

  it('holds figures of two months against neither', () => {
    expect(outcome(march, 'The brigade put out 30 fires in January 2024.')).toMatchObject({
      relation: 'related',
      differences: [],
    });
    expect(outcome(march, 'In January 2024 the brigade put out 30 fires.')?.suggested).toBeUndefined();
  });

  it('holds two figures of one month, and two days of one event, against each other', () => {
    expect(outcome(march, 'The brigade put out 30 fires in March 2024.')?.relation).toBe('conflicts');
    const sank = 'The ferry sank with 54 people on board on 3 March 2024.';
    expect(outcome(sank, 'The ferry sank with 30 people on board on 4 March 2024.')).toMatchObject({
      differences: [{}, {}],
    });
  });

  it.each([
    [
      'Norway decided to send 300 nurses to Kenya.',
      'Some 300 nurses are preparing to join Kenya’s hospitals.',
    ],
    ['Norland decided to buy nine ferries.', 'Nine ferries are preparing to sail for Norland.'],
  ])('tells a plan with somebody from what he plans: %s', (sentence, claim) => {
    expect(outcome(sentence, claim)?.relation).not.toBe('same');
  });

  it('still meets a plan in other words', () => {
    const plan = 'Norway has decided to send 300 nurses to Kenya.';
    expect(outcome(plan, 'Norway plans to send 300 nurses to Kenya.')?.relation).toBe('same');
  });
});

describe('the sentence before', () => {
  const relation = (sentence: string, before: string): string | undefined =>
    compare(
      { text: sentence, before },
      { id: 'c', text: 'Norwegian sailors have won the cup in Lagos.' },
      { judge },
    )?.relation;

  it('tells who an opening pronoun means, where it agrees', () => {
    expect(relation('They have won the cup in Lagos.', 'Norwegian sailors left Bergen in May.')).toBe('same');
    expect(relation('They have won the cup in Lagos.', 'Danish sailors left Bergen in May.')).not.toBe(
      'same',
    );
    expect(relation('It has won the cup in Lagos.', 'Norwegian sailors left Bergen in May.')).not.toBe(
      'same',
    );
  });
});
