import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Access, type AccessDeeds, EveryArticle } from './AccessSettings.tsx';
import { DeedButton } from './DeedButton.tsx';
import { Legend } from './Legend.tsx';
import { QuietMarks } from './QuietMarks.tsx';
import { addedWords, WELCOME_WORDS } from './welcome-words.ts';
import { counted } from './words.ts';

export type WelcomeStep = 1 | 2 | 3;
export const WELCOME_STEPS: readonly WelcomeStep[] = [1, 2, 3];

export interface WelcomeProps extends AccessDeeds {
  step: WelcomeStep;
  onStep: (step: WelcomeStep) => void;
  /** It was gone through, or skipped: the next time it begins anew. */
  onEnd: () => void;
  /** An article with marks to click, and what shows the first of them to whoever has no mouse. */
  example: { article: ComponentChildren; opened: boolean; onOpen: () => void };
  access: Access;
  /** Undefined until it is known. */
  library: { claims: number; sources: number } | undefined;
  /** Undefined until it is known. */
  quietMarks: boolean | undefined;
  /** Why some of this could not be found out. */
  trouble?: string;
  onQuiet: (quietMarks: boolean) => Promise<unknown>;
  onLoadSample: () => Promise<{ added: number }>;
}

/** The first minute: what it does, where it may read, and something to begin with. */
export function Welcome(props: WelcomeProps) {
  const { step, trouble, onStep, onEnd } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  // Whoever goes on with the keyboard or hears the page goes on from the new step's name.
  useEffect(() => {
    if (before.current === step) return;
    before.current = step;
    heading.current?.focus({ preventScroll: true });
    window.scrollTo?.({ top: 0 });
  }, [step]);
  const Step = STEPS[step];
  return (
    <main class="welcome">
      <header>
        <h1>Second Source</h1>
        <Progress step={step} />
      </header>
      {trouble !== undefined && (
        <p role="alert" class="failed">
          {WELCOME_WORDS.trouble(trouble)}
        </p>
      )}
      <section aria-labelledby="step">
        <h2 id="step" tabIndex={-1} ref={heading}>
          {WELCOME_WORDS.steps[step]}
        </h2>
        <Step {...props} />
      </section>
      <nav class="onward" aria-label={WELCOME_WORDS.onward}>
        {step > 1 && (
          <button type="button" class="plain" onClick={() => onStep((step - 1) as WelcomeStep)}>
            {WELCOME_WORDS.back}
          </button>
        )}
        {step < 3 ? (
          <>
            <button type="button" class="strong" onClick={() => onStep((step + 1) as WelcomeStep)}>
              {WELCOME_WORDS.next}
            </button>
            <a href="library.html" class="skip" onClick={onEnd}>
              {WELCOME_WORDS.skip}
            </a>
          </>
        ) : (
          <a href="library.html" class="strong-link" onClick={onEnd}>
            {WELCOME_WORDS.done}
          </a>
        )}
      </nav>
      <footer class="quiet">
        <a href="library.html#settings">{WELCOME_WORDS.settings}</a>
        <a href="release-notes.html">{WELCOME_WORDS.changes}</a>
      </footer>
    </main>
  );
}

/** How far one is, as a line that can be walked along. */
function Progress({ step }: { step: WelcomeStep }) {
  return (
    <ol class="progress" aria-label={WELCOME_WORDS.progress}>
      {WELCOME_STEPS.map((each) => (
        <li key={each} class={each <= step ? 'passed' : undefined}>
          <a href={`#${each}`} aria-current={each === step ? 'step' : undefined}>
            <span class="unseen">{WELCOME_WORDS.place(each, WELCOME_STEPS.length)}: </span>
            {WELCOME_WORDS.short[each]}
          </a>
        </li>
      ))}
    </ol>
  );
}

const STEPS = { 1: WhatItDoes, 2: Reading, 3: Start } satisfies Record<
  WelcomeStep,
  (props: WelcomeProps) => ComponentChildren
>;

function WhatItDoes({ example }: WelcomeProps) {
  return (
    <>
      <p class="lead">{WELCOME_WORDS.does}</p>
      <div class="example">
        <p class="quiet">{WELCOME_WORDS.tryIt}</p>
        {example.article}
        <div class="try">
          <button type="button" class="plain" onClick={example.onOpen}>
            {WELCOME_WORDS.open}
          </button>
          <p role="status" class="quiet">
            {example.opened && WELCOME_WORDS.opened}
          </p>
        </div>
      </div>
      <details>
        <summary>{WELCOME_WORDS.legend}</summary>
        <Legend />
      </details>
    </>
  );
}

function Reading({ access, quietMarks, onGrant, onRevoke, onQuiet }: WelcomeProps) {
  return (
    <>
      <EveryArticle access={access} onGrant={onGrant} onRevoke={onRevoke} />
      <h3>{WELCOME_WORDS.leavesTitle}</h3>
      <p>{WELCOME_WORDS.leaves}</p>
      <h3>{WELCOME_WORDS.seenTitle}</h3>
      {quietMarks !== undefined && <QuietMarks on={quietMarks} onQuiet={onQuiet} />}
    </>
  );
}

function Start({ library, onLoadSample }: WelcomeProps) {
  return (
    <>
      {library === undefined && <p class="quiet">{WELCOME_WORDS.counting}</p>}
      {library !== undefined && library.claims > 0 && (
        <p>
          Your library holds {counted(library.claims, 'claim')} with {counted(library.sources, 'source')}.
        </p>
      )}
      <ul class="starts">
        <li>
          <h3>{WELCOME_WORDS.sampleTitle}</h3>
          <p>{WELCOME_WORDS.sample}</p>
          <DeedButton
            label="Load the sample library"
            busy="Loading the sample library…"
            kind={library?.claims === 0 ? 'strong' : 'plain'}
            deed={() => onLoadSample().then(({ added }) => addedWords(added))}
          />
        </li>
        <li>
          <h3>{WELCOME_WORDS.importTitle}</h3>
          <p>{WELCOME_WORDS.imports}</p>
          <a href="library.html#bring-in">{WELCOME_WORDS.importLink}</a>
        </li>
        <li>
          <h3>{WELCOME_WORDS.emptyTitle}</h3>
          <p>{WELCOME_WORDS.startEmpty}</p>
        </li>
      </ul>
    </>
  );
}
