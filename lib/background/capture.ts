import type { OpenTab, Reading } from '../access/reading.ts';
import { RequestError } from '../messaging/request-error.ts';
import { parseCaptured } from '../messaging/saving-arguments.ts';
import type { SendToTab } from '../messaging/send.ts';
import type { Captured } from '../saving/draft.ts';

/** What the browser's menu says was selected. A reader sees its own document only, no frames and no PDF. */
export interface Selected {
  text: string;
  inFrame: boolean;
}

export interface CaptureNeeds {
  reading: Pick<Reading, 'inject'>;
  sendToTab: SendToTab;
  wait: (milliseconds: number) => Promise<void>;
}

/** A reader that has read its page knows where its words stand: about as long as nobody minds a window that opens late. */
const ASK_EVERY = 100;
const ASK_TIMES = 15;

/** What the page of a tab gives for a claim, be it only its title and address. */
export async function captureTab(needs: CaptureNeeds, tab: OpenTab, selected?: Selected): Promise<Captured> {
  const found = (await fromReader(needs, tab)) ?? bare(tab);
  const text = selected?.text.replaceAll(/\s+/gu, ' ').trim() ?? '';
  if (text === '' || (found.chosen !== '' && selected?.inFrame !== true)) return found;
  const { position: _, ...rest } = found;
  return {
    ...rest,
    chosen: text,
    sentence: text,
    before: [],
    quote: { exact: text, prefix: '', suffix: '' },
  };
}

/**
 * What the page gives for a sentence that its reader named before.
 * @throws {RequestError} where the page does not say these words there any more
 */
export async function captureSentence(
  { sendToTab }: Pick<CaptureNeeds, 'sendToTab'>,
  tab: OpenTab,
  { sentence, text }: { sentence: number; text: string },
): Promise<Captured> {
  const captured = parseCaptured(await sendToTab(tab.tabId, 'reader.capture', { sentence }));
  if (
    URL.parse(captured.url)?.origin !== tab.url.origin ||
    spaceless(captured.sentence) !== spaceless(text)
  ) {
    throw new RequestError('failed', 'This sentence is no longer on the page.');
  }
  return captured;
}

const spaceless = (text: string): string => text.replaceAll(/\s+/gu, '');

/** Undefined where no reader answers, also none that was put there for it. */
async function fromReader(needs: CaptureNeeds, tab: OpenTab): Promise<Captured | undefined> {
  const { reading, sendToTab } = needs;
  const ask = async (): Promise<Captured | undefined> => {
    await untilRead(needs, tab.tabId);
    const captured = parseCaptured(await sendToTab(tab.tabId, 'reader.capture', {}));
    // The page went on meanwhile, or speaks for another site.
    return URL.parse(captured.url)?.origin === tab.url.origin ? captured : undefined;
  };
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'unreachable') return undefined;
  }
  try {
    await reading.inject(tab.tabId);
    return await ask();
  } catch {
    return undefined;
  }
}

/** Waits a moment for a reader that is at it; afterwards it may still be. */
export async function untilRead(
  { sendToTab, wait }: Pick<CaptureNeeds, 'sendToTab' | 'wait'>,
  tabId: number,
): Promise<void> {
  for (let asked = 0; asked < ASK_TIMES; asked += 1) {
    if ((await sendToTab(tabId, 'reader.report')).state !== 'reading') return;
    await wait(ASK_EVERY);
  }
}

function bare({ url, title }: OpenTab): Captured {
  return {
    url: url.href,
    canonicalUrl: url.href,
    title,
    publisher: url.hostname,
    authors: [],
    language: '',
    chosen: '',
    sentence: '',
    before: [],
    quote: { exact: '', prefix: '', suffix: '' },
  };
}
