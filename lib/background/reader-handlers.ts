import type { Reading } from '../access/reading.ts';
import { articleOf } from '../article/article.ts';
import { fingerprint } from '../claims/fingerprint.ts';
import { isSameStyles, sheetOf } from '../claims/mark-style.ts';
import { markViews } from '../marks/mark-views.ts';
import { rejectedViews } from '../marks/rejected-views.ts';
import { withRivals } from '../marks/rivals.ts';
import { hedgedIn } from '../marks/said.ts';
import { pairOf, verdictsOn } from '../marks/settled.ts';
import { LIMITS } from '../messaging/limits.ts';
import type { ReaderRequests } from '../messaging/protocol.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Handlers } from '../messaging/router.ts';
import type { ReaderSender } from '../messaging/sender.ts';
import type { Library } from '../store/library.ts';
import { languageOf } from '../words/language-names.ts';
import type { Badge } from './badge.ts';
import { beginSource } from './begin-draft.ts';
import { createBreath } from './breathe.ts';
import type { Drafts } from './drafts.ts';
import type { OpenForm } from './form-window.ts';
import { hiddenFeeds } from './hidden-feeds.ts';
import { keepWord } from './keep-word.ts';
import type { KeptSettings } from './kept-settings.ts';
import type { LastArticles } from './last-articles.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import { noteMissingWords } from './missing-words.ts';
import type { Readers } from './readers.ts';
import { rivalsOf } from './rivals.ts';
import { refusePrivate, refuseSiteOff } from './refusals.ts';

export interface ReaderNeeds {
  library: Pick<
    Library,
    | 'allOrigins'
    | 'claimDetails'
    | 'claimToday'
    | 'decisionsFor'
    | 'feeds'
    | 'putDecision'
    | 'removeDecision'
    | 'rivalLinks'
    | 'sourcesAt'
    | 'setMissing'
  >;
  matcher: LibraryMatcher;
  settings: Pick<KeptSettings, 'read'>;
  lastArticles: LastArticles;
  badge: Badge;
  readers: Readers;
  reading: Pick<Reading, 'injectDrawing' | 'insertSheet' | 'removeSheet'>;
  drafts: Drafts;
  openForm: OpenForm;
}

/** What a reader script may ask: the marks of its own article, and to keep the user's word on them. */
export function createReaderHandlers(needs: ReaderNeeds): Handlers<ReaderRequests, ReaderSender> {
  const { library, settings, lastArticles, badge, readers, reading, openForm } = needs;
  const takeTurn = createTurns();
  const mayOpen = createPatience();

  /** A reader decides, and begins, on what its tab was shown, and on nothing else. */
  async function refuseUnshown(tabId: number, pair: { claimId: string; fingerprint: string }): Promise<void> {
    if (!(await lastArticles.has(tabId, pairOf(pair.fingerprint, pair.claimId)))) {
      throw new RequestError('refused', 'This claim was not shown for this sentence.');
    }
  }

  return {
    async 'article.match'(query, { tabId, url, incognito }) {
      const isLatest = takeTurn(tabId);
      const allowed = await settings.read();
      refuseSiteOff(allowed, url.hostname);
      const article = articleOf(query);
      const sentences = article.sentences.slice(0, LIMITS.sentences);
      const asked = {
        ...query,
        language: article.language,
        sentences: sentences.map(({ text }) => withinReason(text)),
      };
      const { sentences: found, claims: libraryClaims } = await needs.matcher.matchArticle(
        asked,
        createBreath(),
        incognito,
      );
      const hidden = libraryClaims === 0 ? await hiddenFeeds(library) : 0;
      const met = found.flatMap(({ matches }) => matches.map(({ claimId }) => claimId));
      const [claims, rivals, decisions, , hedged] = await Promise.all([
        library.claimDetails(met),
        rivalsOf(library, met),
        library.decisionsFor(met),
        // Rejected pairs too: a rejection can be taken back.
        isLatest() &&
          lastArticles.remember(
            tabId,
            found.flatMap((sentence) =>
              sentence.matches.map(({ claimId }) => pairOf(sentence.fingerprint, claimId)),
            ),
          ),
        // Last: it is read here, while the others wait for the disk.
        libraryClaims === 0 ? undefined : hedgedIn(asked, createBreath()),
      ]);
      const verdicts = verdictsOn(found, claims, decisions);
      const marks = withRivals(
        markViews(found, claims, verdicts, query.publishedAt),
        rivals,
        (sentence) => sentences[sentence]?.text ?? '',
      );
      // The marks need not wait for the button.
      if (isLatest()) void badge.count(tabId, marks.filter(({ tone }) => tone !== undefined).length);
      const rejected = rejectedViews(found, claims, verdicts);
      const places = sentences.map(({ line, start, end }) => ({ line, start, end }));
      // What is no article (any more) may be a page in the article's way, and says nothing of its words.
      if (isLatest() && places.length > 0 && (allowed.savePrivate || !incognito)) {
        // Nobody waits for it, and the next visit looks again.
        noteMissingWords(library, query, url).catch(() => undefined);
      }
      const { shortcuts, language, colours, ownMarks, quietMarks } = allowed;
      return {
        sentences: places,
        ...(hedged === undefined ? {} : { hedged }),
        marks,
        rejected,
        libraryClaims,
        ...(hidden === 0 ? {} : { hiddenFeeds: hidden }),
        shortcuts,
        ...(language === 'browser' ? {} : { language }),
        ...(colours === 'standard' ? {} : { colours }),
        ...(colours === 'own' ? { ownMarks } : {}),
        ...(quietMarks ? { quiet: true } : {}),
      };
    },

    'article.coming'() {
      needs.matcher.prepare();
      return undefined;
    },

    async 'article.gone'(_, { tabId }) {
      takeTurn(tabId);
      await Promise.all([lastArticles.remember(tabId, []), badge.count(tabId, 0)]);
      return undefined;
    },

    async 'drawing.load'({ language }, { tabId }) {
      await reading.injectDrawing(tabId, languageOf(language));
      return undefined;
    },

    async 'sheet.load'({ before }, { tabId }) {
      const { colours, ownMarks, quietMarks } = await settings.read();
      const now = colours === 'own' && !quietMarks ? ownMarks : undefined;
      if (isSameStyles(before, now)) return now;
      if (now !== undefined) await reading.insertSheet(tabId, sheetOf(now));
      if (before !== undefined) await reading.removeSheet(tabId, sheetOf(before));
      return now;
    },

    async 'source.begin'(source, sender) {
      const { claimId, captured } = source;
      refuseSiteOff(await settings.read(), sender.url.hostname);
      await refuseUnshown(sender.tabId, { claimId, fingerprint: fingerprint(captured.sentence) });
      if (URL.parse(captured.url)?.origin !== sender.url.origin) {
        throw new RequestError('refused', 'A page can be a source for itself only.');
      }
      const { id } = await beginSource(needs, source, sender);
      if (mayOpen(sender.tabId)) await openForm(id);
      return undefined;
    },

    async 'decision.set'({ claimId, sentence, verdict }, { tabId, incognito }) {
      refusePrivate(await settings.read(), incognito);
      const pair = { claimId, fingerprint: fingerprint(sentence) };
      await refuseUnshown(tabId, pair);
      await keepWord(library, { ...pair, sentence, verdict });
      // The answer need not wait for the other tabs.
      void readers.refresh(tabId);
      return undefined;
    },
  };
}

/** A sentence that no decision could be kept on is not asked about: '' meets nothing. */
const withinReason = (text: string): string => (text.length > LIMITS.sentence ? '' : text);

/**
 * Each request about a tab's article takes a turn; the function it gets says whether it is still the latest. A page that
 * was left while its sentences were matched has no say in what the tab shows now.
 */
function createTurns(): (tabId: number) => () => boolean {
  const turns = new Map<number, number>();
  return (tabId) => {
    const mine = (turns.get(tabId) ?? 0) + 1;
    turns.set(tabId, mine);
    return () => turns.get(tabId) === mine;
  };
}

/** Milliseconds between two forms for one tab: a double click gets one window, and a hostile page no flood of them. */
const BETWEEN_FORMS = 1_000;

function createPatience(): (tabId: number) => boolean {
  const opened = new Map<number, number>();
  return (tabId) => {
    const now = Date.now();
    if (now - (opened.get(tabId) ?? 0) < BETWEEN_FORMS) return false;
    opened.set(tabId, now);
    return true;
  };
}
