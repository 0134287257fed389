import { render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Hint } from '../../components/Hint.tsx';
import { Panel } from '../../components/Panel.tsx';
import panelCss from '../../components/panel.css?inline';
import { SpokenIn } from '../../components/spoken.ts';
import type { Words } from '../../lib/words/parts.ts';
import { sheetOf } from '../../lib/claims/mark-style.ts';
import type { ArticleAnswer } from '../../lib/messaging/protocol.ts';
import { TextBuilder } from '../../lib/page/collapse.ts';
import { createTextMap } from '../../lib/page/text-map.ts';
import type { ReaderParts, ReadText } from '../../lib/reader/parts.ts';
import { type Reader, startReader } from '../../lib/reader/reader.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../lib/settings.ts';
import { EXAMPLE } from './example-text.ts';
import given from './example-answer.json' with { type: 'json' };

const ANSWER = given as unknown as ArticleAnswer;
const ID = 'example';

interface ExampleProps {
  /** How marks are drawn in pages; here they are painted also where they are quiet. */
  looks: Pick<Settings, 'colours' | 'ownMarks' | 'shortcuts'>;
  /** Of its hint and panel. */
  words: Words;
  /** Its panel was opened. */
  onOpened: () => void;
  /** Given a way to open the first mark's panel. */
  ready: (open: () => void) => void;
}

/**
 * An article that is read as articles on the web are: the same reader, marks, keys and panel. Only the answer was written
 * down beforehand, and what the user says of a claim here is forgotten with the page.
 */
export function Example({ looks, words, onOpened, ready }: ExampleProps) {
  const current = useRef(looks);
  current.current = looks;
  const spoken = useRef(words);
  spoken.current = words;
  const opened = useRef(onOpened);
  opened.current = onOpened;
  const started = useRef<Reader>(undefined);

  useEffect(() => {
    const reader: Reader = startReader(
      document,
      parts(current, spoken, () => opened.current()),
      () => reader.stop(),
    );
    started.current = reader;
    ready(() => {
      const first = ANSWER.marks[0];
      if (first !== undefined) reader.show({ sentence: first.sentence, open: true });
    });
    return () => reader.stop();
  }, []);
  useEffect(() => started.current?.refresh(), [looks]);

  return (
    <article id={ID}>
      <h3>{EXAMPLE.title}</h3>
      {EXAMPLE.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </article>
  );
}

function parts(
  looks: { current: ExampleProps['looks'] },
  words: { current: Words },
  onOpened: () => void,
): ReaderParts {
  const rejected = new Set<string>();
  const only = () => Promise.reject(new Error('This is only an example.'));
  let own: CSSStyleSheet | undefined;
  return {
    looksLikeArticle: () => document.querySelector(`#${ID}`) !== null,
    readText: () => Promise.resolve(readExample()),
    match() {
      const { colours, ownMarks, shortcuts } = looks.current;
      const marks = ANSWER.marks.flatMap((mark) => {
        const matches = mark.matches.filter(({ claim }) => !rejected.has(claim.id));
        return matches.length === 0 ? [] : [{ ...mark, matches }];
      });
      return Promise.resolve({
        ...ANSWER,
        marks,
        shortcuts,
        colours,
        ...(colours === 'own' ? { ownMarks } : {}),
      });
    },
    coming: () => Promise.resolve(),
    gone: () => Promise.resolve(),
    decide({ claimId, verdict }) {
      if (verdict === 'rejected') rejected.add(claimId);
      else rejected.delete(claimId);
      return Promise.resolve();
    },
    beginSource: () => Promise.reject(new Error('This is only an example: a real article can be added.')),
    wear() {
      const { ownMarks } = looks.current;
      own ??= new CSSStyleSheet();
      own.replaceSync(sheetOf(ownMarks));
      if (!document.adoptedStyleSheets.includes(own)) document.adoptedStyleSheets.push(own);
      return Promise.resolve(ownMarks);
    },
    changed: () => undefined,
    alive: () => true,
    drawing: () =>
      Promise.resolve({
        css: panelCss,
        drawPanel(box, view) {
          const { current } = words;
          Object.assign(box, { lang: current.tag, dir: current.direction });
          render(
            view ? (
              <SpokenIn value={current}>
                <Panel {...view} />
              </SpokenIn>
            ) : null,
            box,
          );
          if (view) onOpened();
        },
        drawHint: (box, mark) =>
          render(
            mark ? (
              <SpokenIn value={words.current}>
                <Hint mark={mark} />
              </SpokenIn>
            ) : null,
            box,
          ),
        captureOf: only as never,
        addressesOf: () => [],
        reviewMarkup: () => [],
      }),
  };
}

/** Its heading and paragraphs, each a line. */
function readExample(): ReadText | undefined {
  const builder = new TextBuilder();
  for (const { firstChild } of document.querySelectorAll(`#${ID} > *`)) {
    if (!(firstChild instanceof Text)) return undefined;
    builder.add(firstChild, firstChild.data);
    builder.endBlock();
  }
  const lines = builder.takeLines();
  if (lines.length === 0) return undefined;
  return {
    meta: { title: EXAMPLE.title, publisher: EXAMPLE.publisher, language: 'en' },
    titles: [EXAMPLE.title.toLowerCase()],
    lines: lines.map(({ text }) => ({ text })),
    starts: lines.map(({ start }) => start),
    map: createTextMap(builder.stretches),
  };
}

export const DEFAULT_LOOKS: ExampleProps['looks'] = DEFAULT_SETTINGS;
