import * as fc from 'fast-check';
import { PAGE_ARGUMENTS, READER_ARGUMENTS, TAB_ARGUMENTS } from '../../lib/messaging/arguments.ts';
import { parseAnswer } from '../../lib/messaging/envelope.ts';
import { createReaderListener } from '../../lib/messaging/reader-listener.ts';
import { ERROR_CODES } from '../../lib/messaging/request-error.ts';
import { type CheckedRequest, createRouter, type MessageListener } from '../../lib/messaging/router.ts';
import type { MessageSender } from '../../lib/messaging/sender.ts';
import { anyText } from './any-text.ts';
import { type AnyTarget, holds, target } from './target.ts';

const RUNTIME = { id: 'own', getURL: (path: string) => `chrome-extension://own/${path}` };
const OWN = 'chrome-extension://own';
const NAMES = [PAGE_ARGUMENTS, READER_ARGUMENTS, TAB_ARGUMENTS].flatMap((table) => Object.keys(table));

const sender: fc.Arbitrary<MessageSender> = fc.record(
  {
    id: fc.constantFrom('own', 'own', 'own', 'other', ''),
    url: fc.constantFrom(
      `${OWN}/popup.html`,
      `${OWN}/background.js`,
      'https://news.example/a',
      'https://own/popup.html',
      'file:///a',
      'data:text/html,',
      'about:blank',
      'not an address',
      `${OWN}.example/popup.html`,
    ),
    origin: fc.constantFrom(OWN, 'https://news.example', 'null'),
    frameId: fc.constantFrom(0, 0, 1, -1),
    tab: fc.record({ id: fc.nat(9), incognito: fc.boolean() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

const FIELDS =
  'claimId sourceId tabId id ids table sentence text title url titles lines language publisher captured chosen quote exact prefix suffix position start end before draftId form tags notes eventDate verdict value reason stance certainty attributedTo origin base change query offset limit words statuses origins publishers languages dated from to rivals sort host site on uncount state rivalId claims review reviewRating authors at sketch links credits name note count place list linked key settings fields file format day length __proto__ constructor toString';

const CAPTURED = {
  url: 'https://news.example/a',
  canonicalUrl: 'https://news.example/a',
  title: 'T',
  publisher: 'P',
  authors: ['A. Writer'],
  language: 'en',
  chosen: 'One.',
  sentence: 'One.',
  before: ['None.'],
  quote: { exact: 'One.', prefix: 'None. ', suffix: ' Two.' },
  position: { start: 6, end: 10 },
};

/** It has what any message asks for, so that each can be passed but for what is put in its place. */
const FITTING: Record<string, unknown> = {
  ...CAPTURED,
  claimId: 'c',
  sourceId: 's',
  draftId: 'd',
  id: 'i',
  rivalId: 'r',
  tabId: 3,
  table: 'claims',
  text: 'One.',
  titles: ['t'],
  lines: [{ text: 'One.', place: 'item', list: 0, linked: 0.5 }],
  captured: CAPTURED,
  form: {
    text: 'One.',
    tags: ['a'],
    notes: '',
    eventDate: '',
    stance: 'supports',
    certainty: 'asserted',
    attributedTo: '',
    origin: '',
  },
  query: '',
  offset: 0,
  limit: 10,
  stance: 'supports',
  state: 'proposed',
  host: 'news.example',
  site: 'news.example',
  on: true,
  uncount: false,
  base: 1,
  change: { text: 'Two.' },
  verdict: 'confirmed',
};

/** What an argument may be, and what nobody would send. */
const argument = (size: number): fc.Arbitrary<unknown> => {
  const leaf = fc.oneof(
    anyText(size),
    fc.nat(100),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(
      null,
      undefined,
      '',
      'supports',
      'asserted',
      'claims',
      'en',
      'https://a.example',
      -1,
      2 ** 53,
    ),
  );
  const within = (value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
    fc.oneof(
      { weight: 3, arbitrary: value },
      { weight: 1, arbitrary: fc.array(value, { maxLength: 3 }) },
      { weight: 1, arbitrary: fc.dictionary(fc.constantFrom(...FIELDS.split(' ')), value, { maxKeys: 4 }) },
    );
  const value = within(within(leaf));
  return fc.oneof(
    { weight: 1, arbitrary: value },
    {
      weight: 3,
      arbitrary: fc
        .dictionary(fc.constantFrom(...FIELDS.split(' ')), value, { maxKeys: 3 })
        .map((others) => ({ ...FITTING, ...others })),
    },
  );
};

const message = (size: number): fc.Arbitrary<unknown> =>
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({
        to: fc.constantFrom('background', 'background', 'reader', 'engine', 'nobody'),
        name: fc.oneof(
          { weight: 9, arbitrary: fc.constantFrom(...NAMES) },
          {
            weight: 1,
            arbitrary: fc.constantFrom('__proto__', 'constructor', 'toString', 'hasOwnProperty', ''),
          },
        ),
        argument: argument(size),
      }),
    },
    { weight: 1, arbitrary: fc.anything() },
  );

/** The answer of a listener: undefined where it leaves the message to others. It may answer once. */
async function answersOf(listener: MessageListener, said: unknown, from: MessageSender): Promise<unknown> {
  const answers: unknown[] = [];
  let heard: (() => void) | undefined;
  const answered = new Promise<void>((resolve) => {
    heard = resolve;
  });
  const takes = listener(said, from, (answer) => {
    answers.push(answer);
    heard?.();
  });
  if (takes !== true) return undefined;
  await answered;
  await Promise.resolve();
  holds(answers.length === 1, () => `${answers.length} answers`);
  const [answer] = answers;
  const parsed = parseAnswer(answer);
  holds(parsed !== undefined, () => `an answer that is none: ${JSON.stringify(answer)}`);
  if (!parsed.ok) {
    holds(ERROR_CODES.includes(parsed.code), () => `the code ${parsed.code}`);
    holds(parsed.code !== 'failed', () => `it broke: ${parsed.message}`);
    holds(parsed.message.length < 2_000, () => `${parsed.message.length} characters of what is wrong`);
  }
  return answer;
}

export const MESSAGE_TARGETS: readonly AnyTarget[] = [
  target({
    name: 'messages to the background',
    input: (size) => fc.record({ said: message(size), from: sender }),
    check: async ({ said, from }) => {
      let passed: CheckedRequest | undefined;
      const router = createRouter((request) => {
        passed = request;
        return Promise.resolve({ ok: true });
      }, RUNTIME);
      await answersOf(router, said, from);
      holds(
        !('polluted' in {}) && Object.keys(Object.prototype).length === 0,
        () => 'Object.prototype is another',
      );
      if (passed === undefined) return;
      const own = from.url?.startsWith(`${OWN}/`) === true && from.id === 'own';
      holds(own || Object.hasOwn(READER_ARGUMENTS, passed.name), () => `a page asks for ${passed?.name}`);
      holds(from.id === 'own', () => 'somebody else is heard');
      structuredClone(passed);
    },
  }),
  target({
    name: 'messages to the reader of a page',
    input: (size) => fc.record({ said: message(size), from: sender }),
    check: async ({ said, from }) => {
      let called = false;
      const handlers = Object.fromEntries(
        Object.keys(TAB_ARGUMENTS).map((name) => [
          name,
          () => {
            called = true;
          },
        ]),
      );
      await answersOf(createReaderListener(handlers as never, RUNTIME), said, from);
      const own = from.url?.startsWith(`${OWN}/`) === true;
      holds(!called || (from.id === 'own' && (own || from.tab === undefined)), () => 'a page is heard');
    },
  }),
];
