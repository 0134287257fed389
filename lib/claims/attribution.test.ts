import { describe, expect, it } from 'vitest';
import { attributionOf } from './attribution.ts';

const source = (sentence: string, before?: string): string | undefined =>
  attributionOf(sentence, before === undefined ? {} : { before }).attributedTo;

describe('who a sentence says said it', () => {
  it.each([
    ['The harbour office said that two ferries had collided.', 'The harbour office'],
    ['The harbour office has also told reporters that nobody drowned.', 'The harbour office'],
    ['Two ferries collided in fog, the harbour office said on Friday.', 'the harbour office'],
    ['Two ferries collided in fog, Captain Mira Oduya said.', 'Captain Mira Oduya'],
    ['“It was over in a minute,” said deckhand Jon Aske.', 'deckhand Jon Aske'],
    ['"It was over in a minute," deckhand Jon Aske recalled.', 'deckhand Jon Aske'],
    ['According to the coastguard of Alder, both crews were asleep.', 'the coastguard of Alder'],
    ['Both crews were asleep, according to a 2019 port survey.', 'a 2019 port survey'],
    ['Mira Oduya, who runs the smaller ferry, says the light was green.', 'Mira Oduya'],
    [
      'Mira Oduya, the master of the ferry, denied that the light was red.',
      'Mira Oduya, the master of the ferry',
    ],
    ['The harbour agency (HA) warned that the fog would last.', 'The harbour agency'],
    ['In a letter sent on Monday, Oduya argued that the light was green.', 'Oduya'],
    ['The mayor left the quay early, saying that she had seen enough.', 'The mayor'],
    ['The mayor walked along the quay and said that she had seen enough.', 'The mayor'],
    ['Port radio is reporting that a third ferry turned back.', 'Port radio'],
    ['Harbour footage shows the ferry turning twice.', 'Harbour footage'],
    ['Police say the quay will reopen at noon.', 'Police'],
    [
      'The paper named no witness but published claims by a retired pilot that the radar was off.',
      'a retired pilot',
    ],
    ['He said the quay would reopen.', 'He'],
    ['A lawyer for the company told the Alder Echo that it would appeal.', 'A lawyer for the company'],
    ['Local radio, citing the mayor, reported that the ferry had sunk.', 'Local radio'],
    ['Five sailors are safe, the agency said, after dock workers reported hearing shouts.', 'the agency'],
    ['The coast guard and the fire service said nobody was missing.', 'The coast guard and the fire service'],
    ['Lund & Sons said that the crane was theirs.', 'Lund & Sons'],
    ['The pilot, who had been up all night, insisted that the light was red.', 'The pilot'],
    [
      'Jon Aske, a deckhand of long standing who saw it all, said the light was red.',
      'Jon Aske, a deckhand of long standing who saw it all',
    ],
    ['“It was dark,” said Jon Aske, a deckhand from Alder.', 'Jon Aske, a deckhand from Alder'],
    ['“It was dark,” said Jon Aske, 44, who was on deck.', 'Jon Aske, 44, who was on deck'],
    ['The mate, who had lost an oar, was sure of nothing, the pilot said.', 'the pilot'],
    ['Police found that the light was red.', 'Police'],
    ['“It was dark,” the pilot added to the court.', 'the pilot'],
    ['The mayor called the light “a joke on wheels”.', 'The mayor'],
    ['The mayor dubbed lighthouses “a joke on wheels”.', 'The mayor'],
    ['Footage posted by a skipper shows two lights.', 'Footage posted by a skipper'],
    ['Oduya posted on Quayside that the light was red.', 'Oduya'],
    ['Oduya emailed skippers: “The light is red.”', 'Oduya'],
    ['A letter seen by the Echo said the light was red.', 'A letter seen by the Echo'],
    ['The mayor went on to say that the light was red.', 'The mayor'],
    ['Over the years, according to Oduya, the tide grew later.', 'Oduya'],
    ['The tide was late, according to Oduya, who keeps the gauge.', 'Oduya, who keeps the gauge'],
    ['The mayor dismissed the claims as gossip.', 'The mayor'],
    ['The inquiry found the light had been red.', 'The inquiry'],
    ['A survey of fifty skippers shows a shortage of lamps.', 'A survey of fifty skippers'],
    ['The port decided to order a new crane.', 'The port'],
    ['The mayor spoke about the light.', 'The mayor'],
    ['The mayor continued: “The light was red.”', 'The mayor'],
    ['The ferry line and the port have both denied it.', 'The ferry line and the port'],
    ['The light was red, according to an Echo/Port Radio survey.', 'an Echo/Port Radio survey'],
    [
      'Deckhands who spent the night on the quay said it was dark.',
      'Deckhands who spent the night on the quay',
    ],
    [
      'A survey published in May by the port found that nobody slept.',
      'A survey published in May by the port',
    ],
    ['About four in ten said they slept badly.', 'About four in ten'],
    [
      'The tide was late, according to a survey of fifty skippers carried out by the port.',
      'a survey of fifty skippers carried out by the port',
    ],
    ['The harbour master is likely to warn skippers again.', 'The harbour master'],
    ['Oduya ended the evening by telling reporters that the light was red.', 'Oduya'],
    ['Oduya posted a note saying the light was red.', 'Oduya'],
    ['Skippers are worried that the fog will stay.', 'Skippers'],
    ['The union made the case that the crew was tired.', 'The union'],
    ['The master was accused by the union of sleeping.', 'the union'],
    ['In Oduya’s view, the light was red.', 'Oduya'],
    ['The union wants an inquiry into the collision.', 'The union'],
    ['A video is said to show the collision.', undefined],
    ['A video shows the collision.', 'A video'],
    [
      'The port’s Centre for Harbour Safety published footage that follows comments by the mayor Mira Oduya that 40 boats are being readied.',
      'the mayor Mira Oduya',
    ],
    ['According to Oduya, the storm in Alder damaged 240 boats.', 'Oduya'],
    ['The tide was late and, according to the mayor, the storm damaged 240 boats.', 'the mayor'],
    ['The tide was late, according to Mira Oduya, the harbour master.', 'Mira Oduya, the harbour master'],
    ['Oduya: The light was red.', 'Oduya'],
    ['MIRA ODUYA: I saw no light at all.', 'MIRA ODUYA'],
    ['Harbour Master Says Both Ferries Were Late', 'Harbour Master'],
    ['Both ferries were late, port records show.', 'port records'],
  ])('%s', (sentence, expected) => {
    expect(source(sentence)).toBe(expected);
  });

  it.each([
    'Two ferries collided in thick fog near Alder.',
    'The report runs to ninety pages.',
    'The town has five listed lighthouses and a museum.',
    'Its claims office opens at nine.',
    'The rescued sailors were told to wait.',
    'Nobody in the harbour office has explained why.',
    'The inquiry did not answer written questions.',
    'She ordered an inquiry.',
    'The quay, I should add, needs paint.',
    'The only clerk said to have a key was away.',
    'The ship is said to be unlucky.',
    'The roof is supported by four beams.',
    'Note: The quay is closed on Sundays.',
    'We think the quay needs paint.',
    'There is said to be a third ferry.',
    'The owner dismissed the harbour master.',
    'Divers found a rope under the wreck.',
    'The crew found itself in the dark.',
    'The clerk posted a link to the tide tables.',
    'The clerk posted a photo of the quay.',
    'The port added a third lane.',
    'Divers found a rope in the hold that had burned.',
    'Mira Oduya reported from Alder.',
    'The ferry sailed on time, thanks to the pilot.',
    'She would have to tell the crew.',
    'The mayor had tears in his eyes.',
    'The letters released by the port fill nine boxes.',
    'The harbour master ended his murderous attack on the timetable.',
    'Look: The ferry turns.',
    'The mayor spoke to the crew.',
    'The ferry has faced questions for years.',
    'The fare rises if the council agrees.',
    'The company used a loan to claim the wreck.',
    'She bought a house in her home state, where her mother lives.',
    'A: The light was red.',
    'The Long Read: The ferry that never sailed.',
  ])('names nobody: %s', (sentence) => {
    expect(source(sentence)).toBeUndefined();
  });

  it('gives a quotation that runs on to its speaker, and stops where the quotation does', () => {
    const opened = 'Oduya said: “I saw the light.';
    expect(source('It was green from the start.”', opened)).toBe('Oduya');
    expect(source('The inquiry opens in May.', 'Oduya said: “I saw the light.”')).toBeUndefined();
  });

  it('gives “it” as the one body it can stand for, and else nobody', () => {
    expect(source('The port authority closed the quay after it said the crane was unsafe.')).toBe(
      'The port authority',
    );
    expect(source('It said the crane was unsafe.', 'The port authority closed the quay.')).toBe(
      'The port authority',
    );
    expect(source('It said the crane was unsafe.')).toBeUndefined();
    expect(source('It said the crane was unsafe.', 'Mira Oduya closed the quay.')).toBeUndefined();
    expect(source('It said the crane was unsafe.', 'The union asked the port authority.')).toBeUndefined();
  });

  it('does not take a verb inside a quotation for the article’s own', () => {
    expect(source('“My brother says the light was red.”')).toBeUndefined();
  });
});

describe('how sure a sentence is', () => {
  it.each([
    ['The ferry sank in ten minutes.', 'asserted'],
    ['The ferry sank in ten minutes, the mayor said.', 'asserted'],
    ['The inquiry opens in May.', 'asserted'],
    ['May brought more fog.', 'asserted'],
    ['The ferry reportedly sank in ten minutes.', 'hedged'],
    ['Reportedly, the ferry sank.', 'hedged'],
    ['The film appears to show the ferry turning.', 'hedged'],
    ['The film purports to show the ferry turning.', 'hedged'],
    ['The alleged smuggler was on board.', 'hedged'],
    ['The captain is said to have slept.', 'hedged'],
    ['The captain may have slept.', 'hedged'],
    ['Rumour has it that the captain slept.', 'hedged'],
    ['Unconfirmed reports speak of a third ferry.', 'hedged'],
    ['The film has not been independently verified.', 'unverified'],
    ['The film hasn’t been verified.', 'unverified'],
    ['The port could not confirm the number of passengers.', 'unverified'],
    ['There was no independent confirmation of the claim.', 'unverified'],
    ['The mayor denied that the ferry was overloaded.', 'denied'],
    ['The mayor dismissed the reports of an overloaded ferry.', 'denied'],
    ['The mayor rejected the newspaper’s claims.', 'denied'],
    ['The mayor called the story a hoax.', 'denied'],
    ['The mayor did not deny that the ferry was overloaded.', 'asserted'],
    ['The crew was denied entry to the port.', 'asserted'],
    ['The ferry did not sink.', 'denied'],
    ['Nobody drowned, the mayor said.', 'denied'],
    ['Two ferries sank, and nobody drowned.', 'asserted'],
    ['The pilot need not stay.', 'hedged'],
    ['The ferry failed to stop.', 'denied'],
    ['The port has no pilots.', 'denied'],
    ['The mayor declined to comment.', 'asserted'],
    ['It was not the first time that a ferry sank.', 'asserted'],
    ['The mayor, who did not give a name, said the ferry had sunk.', 'asserted'],
    ['The ferry sank while the pilot may have slept.', 'asserted'],
    ['The ferry will sail at noon.', 'asserted'],
    ['The mayor said the ferry would sail at noon.', 'asserted'],
    ['The ferry would sail if the fog lifted.', 'hedged'],
    ['The ferry could be seen from the quay.', 'asserted'],
    ['The ferry should not sail.', 'hedged'],
    ['The mayor wants an inquiry.', 'hedged'],
    ['The mayor called for an inquiry.', 'hedged'],
    ['The clerks are wanted men.', 'asserted'],
    ['The board recommended a second crane.', 'hedged'],
    ['A second crane is required.', 'asserted'],
    ['The fog made it harder to find the wreck.', 'hedged'],
    ['The pilots had a hard winter.', 'asserted'],
    ['The mayor has forbidden ferries to sail.', 'hedged'],
    ['It was the goal of the port to sail in fog.', 'hedged'],
    ['A second pilot would have seen it, the mayor said.', 'hedged'],
    ['Traffic declined to 40 ships a day.', 'asserted'],
    ['Helpers fought to save the crew.', 'hedged'],
    ['The port has the power to close the quay.', 'hedged'],
    ['The port filed a plan of the quay.', 'asserted'],
    ['The crew tried to close the bow.', 'hedged'],
    ['The port plans to order a new crane.', 'hedged'],
    ['There was a plan to order a new crane.', 'hedged'],
    ['The port is considering buying a new crane.', 'hedged'],
    ['If the fog lifts, the ferry sails.', 'hedged'],
    ['The sale is subject to approval.', 'hedged'],
    ['The sale is contingent on a vote.', 'hedged'],
    ['The port promised to buy a crane.', 'hedged'],
    ['The clerk hoped the fog had lifted.', 'hedged'],
    ['The crew failed to explain the delay.', 'denied'],
    ['There was suspicion that the pilot slept.', 'hedged'],
    ['There was an effort by the crew to close the bow.', 'hedged'],
    ['The mayor called on skippers to wait.', 'hedged'],
    ['The mayor called on the widow.', 'asserted'],
    ['The pilot spoke as if the ferry had sunk.', 'hedged'],
    ['The port barred the ferry from sailing.', 'denied'],
    ['The port kept the lamps from the wreck.', 'asserted'],
    ['Strong demand for lamps raised the price.', 'asserted'],
    ['The clerks demand a crane.', 'hedged'],
    ['Takeover speculation raised the price.', 'asserted'],
    ['Did the ferry sink?', 'hedged'],
    ['The crew has to close the bow.', 'hedged'],
    ['The ferry has 40 cars to unload.', 'asserted'],
    ['The pilots have been instructed to wait.', 'hedged'],
    ['The widows argued for a second inquiry.', 'hedged'],
    ['The clerk sees a danger of more fog.', 'hedged'],
    ['It would be unwise to sail.', 'hedged'],
    ['A new crane is slated to arrive.', 'hedged'],
    ['The report is implausible.', 'hedged'],
  ])('%s', (sentence, certainty) => {
    expect(attributionOf(sentence).certainty).toBe(certainty);
  });

  it.each([
    ['Two ferries sank, and nobody drowned.', 'denied', 'nobody', 'and nobody drowned.'],
    [
      'The mayor, who did not give a name, said the ferry had sunk.',
      'denied',
      'not',
      'who did not give a name',
    ],
    ['The ferry sank while the pilot may have slept.', 'hedged', 'may', 'while the pilot may have slept.'],
    ['The ferry, which might be sold, sank.', 'hedged', 'might', 'which might be sold'],
  ])('gives what is told in passing as an aside: %s', (sentence, certainty, words, clause) => {
    const { aside } = attributionOf(sentence);
    expect(aside).toMatchObject({ certainty, words, start: sentence.indexOf(words) });
    expect(sentence.slice(aside?.clause.start, aside?.clause.end)).toBe(clause);
  });

  it.each(['The ferry sank.', 'The ferry may have sunk, and nobody drowned.'])(
    'has no aside where there is none, or the sentence itself is less than sure: %s',
    (sentence) => {
      expect(attributionOf(sentence).aside).toBeUndefined();
    },
  );

  it.each([
    ['The captain may have slept.', 'may'],
    ['Reportedly, the ferry sank.', 'Reportedly'],
    ['The film hasn’t been verified.', 'hasn’t been verified'],
    ['The ferry did not sink.', 'not'],
    ['The ferry sank.', undefined],
  ])('gives the words that decided: %s', (sentence, words) => {
    expect(attributionOf(sentence).hedge).toBe(words);
  });
});
