import type { Stance } from '../claims/claim.ts';
import type { Shortcuts } from '../settings.ts';
import type { Language } from '../words/language-names.ts';
import type { createOverlay } from '../page/overlay.ts';
import { usePointer } from '../page/pointer.ts';
import type { Drawing } from './drawing.ts';
import { createHint } from './hint.ts';
import { useKeys } from './keys.ts';
import { createPanelBox } from './panel.ts';
import type { Mark, ReaderParts } from './parts.ts';
import { stepFrom } from './steps.ts';

export interface InteractionUse {
  parts: ReaderParts;
  overlay: typeof createOverlay;
  /** All marks in page order; those without a tone are not painted and only shown when asked for. */
  marks(): readonly Mark[];
  shortcuts(): Shortcuts;
  /** Of hint and panel, where it is not the browser's own. */
  language(): Language | undefined;
  point(mark: Mark | undefined): void;
  scrollTo(mark: Mark): void;
  addSource(mark: Mark, claimId: string, stance: Stance): Promise<void>;
  alive(): boolean;
  /** The user said something about a claim. */
  decided(): void;
  closed(): void;
}

export interface Interaction {
  /** True while the panel is open. */
  readonly open: boolean;
  /** The mark the user is at. */
  readonly current: Mark | undefined;
  show(mark: Mark, open: boolean): void;
  /**
   * The marks were made anew: the current one is found among them by its words, or let go; an open panel shows what is
   * new of its sentence, and keeps what it had where that is marked no more.
   */
  moved(): void;
  close(): void;
  end(): void;
}

/** All the user can do with marks: come over one, choose one, step through them, read the panel. Lives while there are marks. */
export function startInteraction(document: Document, use: InteractionUse): Interaction {
  const ending = new AbortController();
  const { signal } = ending;
  const overlay = use.overlay(document, signal);
  const drawing = async (): Promise<Drawing> => {
    const loaded = await use.parts.drawing(use.language() ?? 'browser');
    overlay.dress(loaded.css);
    return loaded;
  };
  const panel = createPanelBox(document, overlay, drawing, () => use.language(), signal);
  const hint = createHint(
    overlay,
    drawing,
    (mark) => choose(mark),
    () => use.language(),
    signal,
  );
  let current: Mark | undefined;
  let justOpened = false;

  /** One that the panel still shows is a step also where it is marked no more. */
  const painted = (): readonly Mark[] => {
    const marks = use.marks();
    const { mark } = panel;
    const steps = mark === undefined || marks.includes(mark) ? marks : withMark(marks, mark);
    return steps.filter(({ view }) => view.tone !== undefined);
  };

  const makeCurrent = (mark: Mark | undefined): void => {
    current = mark;
    use.point(mark);
  };

  const close = (): void => {
    if (!panel.mark) return;
    panel.close();
    if (current && !use.marks().includes(current)) makeCurrent(undefined);
    use.closed();
  };

  const say = async (
    mark: Mark,
    claimId: string,
    verdict: 'confirmed' | 'rejected' | undefined,
  ): Promise<void> => {
    await use.parts.decide({ claimId, sentence: mark.text, verdict });
    use.decided();
  };

  const choose = (mark: Mark): void => {
    if (!use.alive()) return;
    hint.hide();
    makeCurrent(mark);
    // Without the background there is no panel; the next click asks again.
    open(mark).catch(close);
  };

  const open = (mark: Mark): Promise<void> =>
    panel.open(mark, ({ addressesOf }) => {
      const steps = painted();
      const index = steps.indexOf(mark);
      return {
        mark: { ...mark.view, text: mark.text },
        addresses: addressesOf(document),
        position: index < 0 ? { index: 0, total: 1 } : { index, total: steps.length },
        onConfirm: (claimId) => say(mark, claimId, 'confirmed'),
        onReject: (claimId) => say(mark, claimId, 'rejected'),
        onUndo: (claimId) => say(mark, claimId, undefined),
        onAddSource: (claimId, stance) => use.addSource(mark, claimId, stance),
        onClose: close,
        onNext: () => void step(1),
        onPrevious: () => void step(-1),
      };
    });

  const step = (by: 1 | -1): boolean => {
    const mark = stepFrom(painted(), current, by, document.defaultView?.innerHeight ?? 0);
    if (!mark || !use.alive()) return false;
    use.scrollTo(mark);
    if (panel.mark) {
      choose(mark);
    } else {
      makeCurrent(mark);
      hint.tell(mark);
    }
    return true;
  };

  usePointer(
    document,
    {
      // The first move over the page is when a reader that was cut off by an update notices it.
      marks: () => (use.alive() ? painted() : []),
      ours: (event) => event.target === overlay.host,
      over: (mark) => {
        if (use.alive() && !panel.mark) hint.over(mark);
      },
      pressed: () => hint.hide(),
      chosen: (mark) => {
        justOpened = panel.mark !== mark;
        choose(mark);
      },
      doubled: () => {
        if (justOpened) close();
        justOpened = false;
      },
    },
    signal,
  );
  useKeys(
    document,
    overlay,
    {
      shortcuts: () => use.shortcuts(),
      step,
      open: () => {
        if (!current || panel.mark) return false;
        choose(current);
        return true;
      },
      close: () => {
        if (panel.mark) close();
        else if (hint.shown) hint.hide();
        else return false;
        return true;
      },
    },
    signal,
  );

  return {
    get open() {
      return panel.mark !== undefined;
    },
    get current() {
      return current;
    },
    show(mark, open) {
      use.scrollTo(mark);
      if (open) choose(mark);
      else {
        makeCurrent(mark);
        hint.tell(mark);
      }
    },
    close,
    moved() {
      // Its mark is one of those before.
      hint.hide();
      const stays = current === panel.mark ? current : undefined;
      const fresh = panel.mark && again(panel.mark, use.marks());
      if (fresh) open(fresh).catch(close);
      if (current) makeCurrent(again(current, use.marks()) ?? stays);
    },
    end() {
      use.point(undefined);
      ending.abort();
    },
  };
}

/** The mark made anew for the same words; of several the one at the same place. */
function again({ text, view }: Mark, marks: readonly Mark[]): Mark | undefined {
  const same = marks.filter((mark) => mark.text === text);
  return same.find((mark) => mark.view.sentence === view.sentence) ?? same[0];
}

function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  return [...marks, mark].toSorted((a, b) => a.view.sentence - b.view.sentence);
}
