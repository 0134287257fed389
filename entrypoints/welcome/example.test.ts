import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { afterAll, expect, it } from 'vitest';
import { aClaim, anOrigin, aSource, uuidOf } from '../../lib/claims/examples.ts';
import { reader, setUp } from '../../tests/background/world.ts';
import { EXAMPLE } from './example-text.ts';

const ANSWER = fileURLToPath(new URL('./example-answer.json', import.meta.url));
const SAVED = Date.UTC(2024, 4, 6, 9);
const saved = { createdAt: SAVED, updatedAt: SAVED };

const BRIDGE = aClaim({
  ...saved,
  id: uuidOf(1),
  text: 'The Larch Bridge reopened to traffic on 3 May 2024.',
  eventDate: '2024-05-03',
});
const COST = aClaim({
  ...saved,
  id: uuidOf(2),
  text: 'The repair of the Larch Bridge cost 4.2 million euros.',
});
const CRANE = aClaim({
  ...saved,
  id: uuidOf(3),
  text: 'A crane fell into the river at the Larch Bridge in April 2024.',
  eventDate: '2024-04',
  verdict: { value: 'refuted', reason: 'The river police were called to no accident there.', at: SAVED },
});

const ORIGINS = ['Roads Office', 'Example Bus Company'].map((name, at) =>
  anOrigin({ ...saved, id: uuidOf(11 + at), name }),
);

const source = (
  id: number,
  claimId: string,
  publisher: string,
  origin: number,
  sentence: string,
  change = {},
) =>
  aSource({
    ...saved,
    id: uuidOf(id),
    claimId,
    publisher,
    url: `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example/larch-bridge`,
    canonicalUrl: `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example/larch-bridge`,
    title: 'The Larch Bridge',
    publishedAt: '2024-05-04',
    accessedAt: SAVED,
    sentence,
    quote: { exact: sentence, prefix: '', suffix: '' },
    originId: uuidOf(origin),
    ...change,
  });

const SOURCES = [
  source(
    21,
    BRIDGE.id,
    'Valley Echo',
    11,
    'The Larch Bridge reopened to traffic on 3 May 2024, the Roads Office said.',
    {
      attributedTo: 'the Roads Office',
    },
  ),
  source(
    22,
    BRIDGE.id,
    'Harbour Sheet',
    12,
    'Our buses have crossed the Larch Bridge again since it reopened to traffic on 3 May 2024.',
  ),
  source(
    23,
    COST.id,
    'Valley Echo',
    11,
    'The repair of the Larch Bridge cost 4.2 million euros, the Roads Office said.',
    {
      attributedTo: 'the Roads Office',
    },
  ),
];

const world = setUp();
afterAll(() => world.library.close());

// Where matching or the words of statuses changed on purpose: vitest run entrypoints/welcome -u
it('is what the extension itself says of that article, with such a library', async () => {
  await world.library.addRecords({ claims: [BRIDGE, COST, CRANE], sources: SOURCES, origins: ORIGINS });
  const answer = await world.fromReader['article.match'](
    {
      url: 'https://news.example/a',
      title: EXAMPLE.title,
      publisher: EXAMPLE.publisher,
      publishedAt: '2024-05-06',
      language: 'en',
      titles: [EXAMPLE.title.toLowerCase()],
      lines: [{ text: EXAMPLE.title, place: 'headline' }, ...EXAMPLE.paragraphs.map((text) => ({ text }))],
    },
    reader(),
  );
  expect(answer.marks.map(({ tone }) => tone)).toEqual(['backed', 'contested', 'refuted']);
  // How sure it is becomes another with every training, and is not shown.
  const whole = JSON.stringify(answer, (key, value: unknown) => (key === 'score' ? 1 : value));
  const written = await format(whole, {
    ...(await resolveConfig(ANSWER)),
    parser: 'json',
  });
  await expect(written).toMatchFileSnapshot(ANSWER);
});
