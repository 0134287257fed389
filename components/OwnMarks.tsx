import { useEffect, useId, useRef, useState } from 'preact/hooks';
import {
  alikeLines,
  contrastOn,
  LEAST_CONTRAST,
  LINES,
  type MarkStyle,
  type MarkStyles,
  PRESETS,
  thicknessOf,
  TINTS,
} from '../lib/claims/mark-style.ts';
import type { Tone } from '../lib/claims/tone.ts';
import { DeedButton, Failed } from './DeedButton.tsx';
import { alikeWords, contrastWords, EXAMPLES, faintWords, LINE_WORDS } from './settings-words.ts';
import { useDeed } from './use-deed.ts';
import { TONE_WORDS } from './words.ts';

interface OwnMarksProps {
  /** What is kept. */
  styles: MarkStyles;
  onStyles: (styles: MarkStyles) => Promise<unknown>;
}

export const MARK_TONES: readonly Tone[] = ['backed', 'open', 'contested', 'refuted', 'suggested'];

/** A mark as it is drawn in an article, in these colours. */
export function OwnSample({ tone, style, text }: { tone: Tone; style: MarkStyle; text: string }) {
  const { colour, line } = style;
  return (
    <span
      class="sample"
      style={{
        background: `color-mix(in srgb, ${colour} ${TINTS[tone] * 100}%, transparent)`,
        textDecoration: `underline ${line} ${thicknessOf(line)}px ${colour}`,
      }}
    >
      {text}
    </span>
  );
}

/** A colour and a line for each tone, an example on light and dark that follows at once, and what is hard to see in it. */
export function OwnMarks({ styles, onStyles }: OwnMarksProps) {
  const { deed, run } = useDeed();
  // While a colour is being looked for the example follows; it is kept once it is chosen.
  const [tried, setTried] = useState(styles);
  /** Chosen, and not yet on its way. */
  const waiting = useRef<MarkStyles>(undefined);
  useEffect(() => {
    if (waiting.current === undefined) setTried(styles);
  }, [styles]);
  const keep = async (next: MarkStyles) => {
    setTried(next);
    waiting.current = next;
    // Whoever is quick chooses a second one before the first is kept.
    const keepAll = async () => {
      for (let it = waiting.current; it !== undefined; it = waiting.current) {
        waiting.current = undefined;
        await onStyles(it);
      }
    };
    if (deed.state === 'busy') return;
    if ((await run(keepAll)) === undefined) setTried(styles);
  };
  const alike = alikeLines(tried);
  return (
    <div class="own-marks">
      {MARK_TONES.map((tone) => (
        <ToneStyle
          key={tone}
          tone={tone}
          style={tried[tone]}
          onTry={(style) => setTried({ ...tried, [tone]: style })}
          onKeep={(style) => void keep({ ...tried, [tone]: style })}
        />
      ))}
      <div role="status">
        {alike.map((pair) => (
          <p key={pair.tones.join()} class="warned">
            {alikeWords(pair)}
          </p>
        ))}
      </div>
      <div class="grounds">
        {(['light', 'dark'] as const).map((ground) => (
          <figure key={ground} class={`ground ground-${ground}`}>
            <figcaption>{ground === 'light' ? 'On a light page' : 'On a dark page'}</figcaption>
            <p>
              {MARK_TONES.map((tone) => [
                <OwnSample key={tone} tone={tone} style={tried[tone]} text={EXAMPLES[tone]} />,
                ' ',
              ])}
            </p>
          </figure>
        ))}
      </div>
      <div class="ways">
        <DeedButton
          label="Begin anew from “Standard”"
          busy="One moment…"
          deed={() => onStyles(PRESETS.standard).then(() => 'Your own are as “Standard” now.')}
        />
        <DeedButton
          label="Begin anew from “Easy to tell apart”"
          busy="One moment…"
          deed={() =>
            onStyles(PRESETS['colour-blind']).then(() => 'Your own are as “Easy to tell apart” now.')
          }
        />
      </div>
      <p role="status" class="said failed">
        {deed.state === 'failed' && <Failed reason={deed.reason} />}
      </p>
    </div>
  );
}

interface ToneStyleProps {
  tone: Tone;
  style: MarkStyle;
  /** While it is being chosen. */
  onTry: (style: MarkStyle) => void;
  onKeep: (style: MarkStyle) => void;
}

function ToneStyle({ tone, style, onTry, onKeep }: ToneStyleProps) {
  const id = useId();
  const { colour, line } = style;
  const contrast = contrastOn(colour);
  const faint = (['light', 'dark'] as const).filter((ground) => contrast[ground] < LEAST_CONTRAST);
  return (
    <fieldset class="tone-style" aria-describedby={`${id}-contrast`}>
      <legend>{TONE_WORDS[tone]}</legend>
      <div class="part">
        <label for={`${id}-colour`}>
          <span class="unseen">{TONE_WORDS[tone]}: </span>Colour
        </label>
        <input
          id={`${id}-colour`}
          type="color"
          value={colour}
          onInput={({ currentTarget }) => onTry({ ...style, colour: currentTarget.value })}
          onChange={({ currentTarget }) => onKeep({ ...style, colour: currentTarget.value })}
        />
      </div>
      <div class="part">
        <label for={`${id}-line`}>
          <span class="unseen">{TONE_WORDS[tone]}: </span>Line
        </label>
        <select
          id={`${id}-line`}
          value={line}
          onChange={({ currentTarget }) =>
            onKeep({ ...style, line: LINES.find((each) => each === currentTarget.value) ?? line })
          }
        >
          {LINES.map((each) => (
            <option key={each} value={each}>
              {LINE_WORDS[each]}
            </option>
          ))}
        </select>
      </div>
      <p id={`${id}-contrast`} class={faint.length > 0 ? 'warned' : 'quiet'} role="status">
        {faint.length > 0 && `${faintWords(faint)} `}
        {contrastWords(contrast)}
      </p>
    </fieldset>
  );
}
