import type { Reading } from '../access/reading.ts';
import type { Stance } from '../claims/claim.ts';
import type { ReaderSender } from '../messaging/sender.ts';
import type { Captured, Draft } from '../saving/draft.ts';
import { inItsLanguage } from '../saving/captured-language.ts';
import { begun } from '../saving/prefill.ts';
import type { Library } from '../store/library.ts';
import type { Badge } from './badge.ts';
import { type CaptureNeeds, type Selected, captureSentence, captureTab } from './capture.ts';
import { type Drafts, type KeptDraft, isFilledIn } from './drafts.ts';
import type { OpenForm } from './form-window.ts';
import type { KeptSettings } from './kept-settings.ts';
import { readableTab } from './refusals.ts';

export interface BeginNeeds extends CaptureNeeds {
  reading: Pick<Reading, 'inject' | 'tabOf'>;
  settings: Pick<KeptSettings, 'read'>;
  drafts: Drafts;
  library: Pick<Library, 'allOrigins'>;
}

/**
 * The draft of a tab: where nothing is selected now, the latest one the user has filled in anything of; else the one that
 * was begun on the same words before; else a new one. Of a sentence that was suggested it is as of a selected one.
 * @throws {RequestError} `site-off`, or `forbidden` where no extension may read
 */
export async function beginDraft(
  needs: BeginNeeds,
  tabId: number,
  of: { selected?: Selected; sentence?: { sentence: number; text: string } } = {},
): Promise<Draft> {
  const { drafts, library } = needs;
  const tab = await readableTab(needs, tabId);

  const { selected, sentence } = of;
  const captured = inItsLanguage(
    sentence === undefined
      ? await captureTab(needs, tab, selected)
      : await captureSentence(needs, tab, sentence),
  );
  const earlier = (await drafts.ofTab(tabId)).filter(
    ({ draft, begunFor }) => begunFor === undefined && isSamePage(draft.captured.url, tab.url.href),
  );
  const again =
    (captured.chosen === '' ? earlier.find(isFilledIn) : undefined) ??
    earlier.find(({ draft }) => isSameChoice(draft.captured, captured));
  if (again !== undefined) return again.draft;
  const first = begun(captured, { origins: await library.allOrigins() });
  return await drafts.begin({ tabId, private: tab.private, captured, ...first });
}

/** The draft that makes an article a source of a kept claim; the one begun before where it is for the same words. */
export async function beginSource(
  { drafts, library }: Pick<BeginNeeds, 'drafts' | 'library'>,
  { claimId, stance, captured: given }: { claimId: string; stance: Stance; captured: Captured },
  { tabId, incognito }: ReaderSender,
): Promise<Draft> {
  const captured = inItsLanguage(given);
  const isSame = ({ draft, begunFor, first }: KeptDraft): boolean =>
    begunFor === claimId &&
    first.stance === stance &&
    draft.captured.url === captured.url &&
    isSameChoice(draft.captured, captured);
  const again = (await drafts.ofTab(tabId)).find(isSame);
  if (again !== undefined) return again.draft;
  const first = begun(captured, { claimId, stance, origins: await library.allOrigins() });
  return drafts.begin({ tabId, private: incognito, captured, ...first });
}

/**
 * From the context menu or by the keyboard: opens the form in a window of its own. There is no place for words, so a
 * page that nothing can be saved from gets a sign on the toolbar button.
 */
export async function saveFromTab(
  needs: BeginNeeds & { openForm: OpenForm; badge: Badge },
  tabId: number,
  selected?: Selected,
): Promise<void> {
  try {
    const { id } = await beginDraft(needs, tabId, selected === undefined ? {} : { selected });
    await needs.openForm(id);
  } catch {
    await needs.badge.unreadable(tabId);
  }
}

/** The same words may stand in several sentences. A reader that has not read the page yet is less sure of sentences. */
function isSameChoice(a: Captured, b: Captured): boolean {
  const unsure = a.position === undefined || b.position === undefined;
  return a.chosen === b.chosen && (unsure || a.sentence === b.sentence);
}

/** The part after "#" names a place in the page. */
function isSamePage(a: string, b: string): boolean {
  const [left, right] = [a, b].map((address) => address.split('#', 1)[0]);
  return left === right;
}
