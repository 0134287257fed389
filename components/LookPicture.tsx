import { useId } from 'preact/hooks';
import type { ArticleLook } from '../lib/claims/article-look.ts';
import { type LookLayout, lookLayout } from './look-layout.ts';
import { nameOf, placeWords, placesWords } from './look-words.ts';
import type { ListedMark } from './popup-view.ts';
import { counted } from './words.ts';

interface LookPictureProps {
  look: ArticleLook;
  marks: readonly ListedMark[];
}

/** Which origins stand behind which sentences: as a picture, and as a table that says the same. */
export function LookPicture({ look, marks }: LookPictureProps) {
  const heading = useId();
  if (look.origins.length === 0) return null;
  const layout = lookLayout(look, marks);
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>Who stands behind it</h2>
      <figure class="look-picture">
        <div class="look-sides" aria-hidden="true">
          <span>Origins</span>
          <span>Sentences</span>
        </div>
        <Drawing layout={layout} />
        <figcaption>
          <Key lines={layout.lines} />
        </figcaption>
      </figure>
      <details class="look-table">
        <summary>The same as a table</summary>
        <Table look={look} />
      </details>
    </section>
  );
}

/** Across, the shares of the width that names, lines and numbers have. */
const ORIGINS_AT = '50%';
const SENTENCES_AT = '88%';

function Drawing({ layout }: { layout: LookLayout }) {
  const { height, origins, sentences, lines, numbered } = layout;
  const what = `${counted(origins.length, 'origin')} and ${counted(sentences.length, 'sentence')}, with a line from each origin to the sentences it stands behind or against. The table says the same.`;
  return (
    <svg role="img" aria-label={what} width="100%" height={height}>
      {lines.map(({ from, to, side, named }) => (
        <line
          key={`${from} ${to} ${side}`}
          class={lineClass(side, named)}
          x1={ORIGINS_AT}
          y1={from}
          x2={SENTENCES_AT}
          y2={to}
        />
      ))}
      {origins.map(({ name, lines, y }) => (
        <g key={name}>
          <circle class="look-origin" cx={ORIGINS_AT} cy={y} r="4" />
          {lines.map((line, index) => (
            <text
              key={line}
              class="look-name"
              x={ORIGINS_AT}
              dx="-10"
              y={y + 4 + (index - (lines.length - 1) / 2) * 15}
              text-anchor="end"
            >
              {line}
            </text>
          ))}
          <title>{name}</title>
        </g>
      ))}
      {sentences.map(({ sentence, tone, y }) => (
        <g key={sentence}>
          <circle class={`look-sentence-dot dot-${tone}`} cx={SENTENCES_AT} cy={y} r={numbered ? 4 : 2} />
          {numbered && (
            <text class="look-number" x={SENTENCES_AT} dx="9" y={y + 4}>
              {placeWords(sentence)}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

/** What the lines of this picture mean. */
function Key({ lines }: Pick<LookLayout, 'lines'>) {
  const has = (side: Line['side'], named: boolean) =>
    lines.some((line) => line.side === side && line.named === named);
  return (
    <>
      {has('backs', true) && (
        <span class="look-key">
          <Sample side="backs" named /> named in the sentence, and says so
        </span>
      )}
      {has('backs', false) && (
        <span class="look-key">
          <Sample side="backs" /> says what the sentence says
        </span>
      )}
      {has('against', false) && (
        <span class="look-key">
          <Sample side="against" /> says otherwise
        </span>
      )}
    </>
  );
}

function Sample({ side, named = false }: { side: Line['side']; named?: boolean }) {
  return (
    <svg width="26" height="8" aria-hidden="true" focusable="false">
      <line class={lineClass(side, named)} x1="0" y1="4" x2="26" y2="4" />
    </svg>
  );
}

type Line = LookLayout['lines'][number];

function lineClass(side: Line['side'], named: boolean): string {
  return `look-line look-${side}${named ? ' look-named' : ''}`;
}

function Table({ look }: { look: ArticleLook }) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Origin</th>
          <th scope="col">Says what these sentences say</th>
          <th scope="col">Named in these</th>
          <th scope="col">Says otherwise than these</th>
        </tr>
      </thead>
      <tbody>
        {look.origins.map(({ name, backs, named, against }) => (
          <tr key={name}>
            <th scope="row">{nameOf(name)}</th>
            {[backs, named, against].map((places, column) => (
              <td key={column}>{placesWords(places)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
