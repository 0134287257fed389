import type { PageRequests } from '../messaging/protocol.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Handlers } from '../messaging/router.ts';
import { inItsLanguage } from '../saving/captured-language.ts';
import type { Draft, DraftForm } from '../saving/draft.ts';
import { idsOf, publisherOf, recordsOf } from '../saving/records.ts';
import { faultsOf } from '../saving/validate.ts';
import type { Library } from '../store/library.ts';
import { type BeginNeeds, beginDraft } from './begin-draft.ts';
import { type ChangeNeeds, followChange } from './changes.ts';
import { type FindNeeds, lookForRivals } from './find-rivals.ts';
import type { LibraryMatcher } from './library-matcher.ts';
import { refusePrivate, refuseSiteOff } from './refusals.ts';
import { similarClaims } from './similar-claims.ts';
import { suggestClaims } from './suggest-claims.ts';

export interface SavingNeeds extends BeginNeeds, ChangeNeeds {
  library: Pick<Library, 'allOrigins' | 'claimDetails' | 'claimToday' | 'decisionsFor' | 'saveClaim'> &
    FindNeeds['library'];
  matcher: LibraryMatcher;
}

type SavingRequests = Pick<
  PageRequests,
  | 'claims.suggest'
  | 'draft.begin'
  | 'draft.read'
  | 'draft.keep'
  | 'draft.drop'
  | 'claim.similar'
  | 'claim.save'
>;

/** What the form asks: its draft, what is kept already, and to have it saved. */
export function createSavingHandlers(needs: SavingNeeds): Handlers<SavingRequests, undefined> {
  const { library, matcher, settings, drafts } = needs;

  async function save(draft: Draft, form: DraftForm): Promise<{ claimId: string }> {
    const allowed = await settings.read();
    refuseSiteOff(allowed, new URL(draft.captured.url).hostname);
    refusePrivate(allowed, draft.private);
    const faults = faultsOf(form, draft.captured);
    if (faults.length > 0)
      throw new RequestError('bad-arguments', faults.map(({ words }) => words).join(' '));

    const now = Date.now();
    const ids = { ...idsOf(draft.id), origin: crypto.randomUUID() };
    // A claim may be put in other words than the article's, and in another language.
    const spoken = { ...draft, captured: inItsLanguage(draft.captured, form.text) };
    const { claim, source, originName, originAliases } = recordsOf(spoken, form, now, ids);
    const origin = {
      id: ids.origin,
      createdAt: now,
      updatedAt: now,
      name: originName,
      aliases: originAliases,
    };
    const insteadOf = correctedFrom(draft, form);
    const saved = await library.saveClaim({ claim, source, origin, insteadOf });
    return { claimId: saved.claim.id };
  }

  /** Whether it was saved before: the answer was lost, or the background was stopped before it forgot the draft. */
  async function isSaved(draftId: string, claimId: string): Promise<boolean> {
    const today = await library.claimToday(claimId);
    const details = (await library.claimDetails([today])).get(today);
    return details?.sources.some(({ id }) => id === idsOf(draftId).source) === true;
  }

  return {
    'claims.suggest': ({ tabId }) => suggestClaims(needs, tabId),
    'draft.begin': ({ tabId, sentence }) =>
      beginDraft(needs, tabId, sentence === undefined ? {} : { sentence }),
    'draft.read': ({ draftId }) => drafts.read(draftId),
    async 'draft.keep'({ draftId, form }) {
      await drafts.keep(draftId, form);
      return undefined;
    },
    async 'draft.drop'({ draftId }) {
      await drafts.drop(draftId);
      return undefined;
    },

    async 'claim.similar'({ draftId, text }) {
      const draft = await drafts.read(draftId);
      const date = draft?.form.eventDate || draft?.captured.publishedAt;
      const language = draft?.captured.language;
      return similarClaims(library, matcher, {
        text,
        ...(date ? { date } : {}),
        ...(language ? { language } : {}),
      });
    },

    async 'claim.save'({ draftId, form }) {
      const draft = await drafts.read(draftId);
      const claimId = form.claimId ?? draftId;
      if (draft === undefined) {
        if (await isSaved(draftId, claimId)) return { claimId };
        throw new RequestError(
          'failed',
          'The browser has forgotten this draft. Begin it anew from its page.',
        );
      }
      // Whatever becomes of it, what was filled in last is there when the form is opened again.
      await drafts.keep(draftId, form);
      const saved = await save(draft, form);
      await followChange(needs);
      lookForRivals(needs, saved.claimId);
      await drafts.drop(draftId);
      return saved;
    },
  };
}

/** The origin that was proposed, where the user chose another; undefined where that is the one, or none was proposed. */
function correctedFrom({ proposed, captured }: Draft, form: DraftForm): string | undefined {
  if (proposed === undefined || proposed.name === form.origin.trim()) return undefined;
  return proposed.name || publisherOf(captured);
}
