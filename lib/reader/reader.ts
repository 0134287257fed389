import type { RejectedView } from '../claims/view.ts';
import type { ArticleAnswer, ArticleQuery, PageReport } from '../messaging/protocol.ts';
import type { Captured } from '../saving/draft.ts';
import type { Wanted } from '../page/capture.ts';
import { sweepPointerCursor } from '../page/cursor.ts';
import { sweepOverlay } from '../page/overlay.ts';
import { createPace } from '../page/pace.ts';
import { pause } from '../page/pause.ts';
import { watchPage } from '../page/watch.ts';
import { watchComingBack } from './coming-back.ts';
import { holds } from './holds.ts';
import { createPainting, lookWhereMoved } from './painting.ts';
import type { ReaderParts, ReadText } from './parts.ts';
import { marksOf, readPage, textAt } from './reading.ts';
import { reportOf } from './report.ts';
import { createShownMarks } from './shown-marks.ts';
import { leavingWhereOff } from './site-off.ts';
import { createTurns } from './turns.ts';

export interface Reader {
  report(): PageReport;
  /** As it was last asked about; undefined where the page shows no article. */
  article(): ArticleQuery | undefined;
  /**
   * What the page gives for a claim: of that sentence, else of the selection, else of the current mark, else of nothing.
   * @throws where the sentence is not in the page any more
   */
  capture(of: { sentence?: number }): Promise<Captured>;
  /** The markup of the page's fact-checks, as it is. */
  reviews(): Promise<unknown[]>;
  /**
   * Scrolls to the sentence's mark and makes it current; opens the panel where asked. Where marks are quiet it scrolls, and
   * leaves no other trace in the page.
   * @throws where the sentence is not in the page any more
   */
  show(mark: { sentence: number; open: boolean }): void;
  /**
   * Takes back that the claim was rejected for the sentence. Resolves once the marks are those that follow from it.
   * @throws where it was not kept, or the sentence has no such rejection (any more)
   */
  takeBack(pair: { sentence: number; claimId: string }): Promise<void>;
  /** Asks anew, for something besides the page changed; the page is read anew too where no panel is open. */
  refresh(): void;
  /** Takes everything off the page and ends. */
  stop(): void;
}

/**
 * Reads the page, keeps its marks where they belong while it moves, and lets the user at them.
 *
 * @param leave called once it has no business here any more: `alive` says no, or the site was switched off while the
 *   page lay in the back/forward cache, out of reach of messages. It is to stop the reader.
 */
export function startReader(document: Document, given: ReaderParts, leave: () => void): Reader {
  const ending = new AbortController();
  const { signal } = ending;
  // A reader that an update cut off could not take its things along.
  sweepOverlay(document);
  sweepPointerCursor(document);

  const parts = leavingWhereOff(given, leave);
  const painting = createPainting(given, signal);
  let known:
    { page: ReadText; query: ArticleQuery; answer: ArticleAnswer; region: Node | undefined } | undefined;
  let problem: string | undefined;
  let reading = true;
  let textThen = '';
  /** Of the page, waits for the panel to close: nothing moves under the reader's eyes. */
  let later: 'pass' | 'refresh' | undefined;

  const stop = (): void => {
    if (signal.aborted) return;
    shown.interaction?.end();
    painting.clear();
    ending.abort();
  };

  const lives = (): boolean => {
    if (signal.aborted) return false;
    if (parts.alive()) return true;
    leave();
    return false;
  };

  const take = async (wanted: Wanted): Promise<Captured> => {
    const { captureOf } = await parts.drawing();
    const { href } = document.location;
    return captureOf(document, known?.page, known?.answer.sentences ?? [], wanted, href);
  };

  const shown = createShownMarks(document, {
    parts,
    painting,
    answer: () => known?.answer,
    capture: (sentence) => take({ kind: 'sentence', index: sentence }),
    alive: () => lives(),
    decided: () => refresh(),
    closed: () => {
      const due = later;
      later = undefined;
      if (due === 'refresh') refresh();
      else if (due === 'pass') watch.nudge('beyond');
    },
  });

  /** Asks anew about the page as it was read: so an open panel hears of the library, and its page stays as it is. */
  const askAgain = async (): Promise<void> => {
    const before = known;
    try {
      if (before === undefined) throw new Error('Nothing was read yet.');
      const answer = await parts.match(before.query);
      const fresh = await marksOf(before.page, answer, createPace(pause));
      if (signal.aborted || known !== before) return;
      known = { ...before, answer };
      shown.put(fresh.filter(holds));
      parts.changed();
    } catch {
      if (signal.aborted) return;
      if (shown.interaction?.open) later = 'refresh';
      else await read(true);
    }
  };

  /** Reads the page; answers whether it said anything it had not said before. */
  const read = async (fresh: boolean): Promise<boolean> => {
    const news = await readOnce(fresh);
    if (!signal.aborted) parts.changed();
    return news;
  };

  const readOnce = async (fresh: boolean): Promise<boolean> => {
    const before = known;
    const result = await readPage(document, parts, fresh ? undefined : before, signal);
    reading = false;
    if (signal.aborted) return false;
    if (shown.interaction?.open) {
      later ??= 'pass';
      if (fresh) await askAgain();
      return true;
    }
    if (result.state === 'failed' && !lives()) return false;
    problem = result.state === 'failed' ? result.reason : undefined;
    if (result.state === 'article') {
      if (before && before.query.url !== result.query.url) painting.begin();
      known = result;
      textThen = result.region?.textContent ?? '';
      shown.put(result.marks);
      return result.answer !== before?.answer;
    }
    if (result.state === 'not-article' && known) {
      known = undefined;
      // The browser keeps the count on the button as long as the page moves by itself. Where nobody hears, none is shown.
      given.gone().catch(() => undefined);
    }
    // A background that does not answer now takes nothing back that it said before.
    shown.put(result.state === 'failed' ? shown.marks.filter(holds) : []);
    return false;
  };

  const news = (): Promise<unknown> => (shown.interaction?.open ? askAgain() : read(true));

  const broken = (): boolean =>
    known?.region?.isConnected === false || shown.marks.some((mark) => !holds(mark));

  const pass = async (change: 'inside' | 'beyond'): Promise<boolean> => {
    if (!lives()) return false;
    if (shown.interaction?.open) {
      later ??= 'pass';
      return true;
    }
    painting.mend();
    if (change === 'inside' && !broken() && known?.region?.textContent === textThen) return false;
    return read(false);
  };

  const inTurn = createTurns();
  const watch = watchPage(
    document,
    { region: () => known?.region, broken, pass: (change) => inTurn(() => pass(change)) },
    signal,
  );

  function refresh(): void {
    if (lives()) void inTurn(news);
  }

  watchComingBack(
    document,
    {
      restored: () => {
        painting.begin();
        painting.mend();
        // Whoever comes back comes to the page; and the count on the button is only right after an answer.
        later = undefined;
        shown.interaction?.close();
        refresh();
      },
      turned: () => {
        if (lives() && problem !== undefined && !document.hidden) refresh();
      },
    },
    signal,
  );
  lookWhereMoved(document, () => painting.mend(), signal);

  void inTurn(() => read(true));

  return {
    stop,
    refresh,
    report() {
      if (problem !== undefined) return { state: 'failed', reason: problem };
      if (!known) return { state: reading ? 'reading' : 'not-article' };
      return reportOf({ ...known, marks: shown.marks, givenUp: painting.givenUp });
    },
    article: () => known?.query,
    async capture({ sentence }) {
      if (sentence !== undefined) return take({ kind: 'sentence', index: sentence });
      const selected = await take({ kind: 'selection' });
      const mark = shown.interaction?.current;
      if (selected.chosen !== '' || !mark || !holds(mark)) return selected;
      return take({ kind: 'sentence', index: mark.view.sentence });
    },
    async reviews() {
      const { reviewMarkup } = await parts.drawing();
      return reviewMarkup(document);
    },
    async takeBack({ sentence, claimId }) {
      const isIt = (pair: RejectedView) => pair.sentence === sentence && pair.claimId === claimId;
      const textNow = () => known && textAt(known.query, known.answer.sentences[sentence]);
      const text = textNow();
      if (text === undefined || known?.answer.rejected.some(isIt) !== true) {
        throw new Error('This sentence is no longer on the page.');
      }
      await parts.decide({ claimId, sentence: text, verdict: undefined });
      // Not listed any longer, also where the marks have to wait.
      if (known && textNow() === text) {
        const { answer } = known;
        known = { ...known, answer: { ...answer, rejected: answer.rejected.filter((pair) => !isIt(pair)) } };
        parts.changed();
      }
      if (lives()) await inTurn(news);
    },
    show: ({ sentence, open }) => shown.show(sentence, open),
  };
}
