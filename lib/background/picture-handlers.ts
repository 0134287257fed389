import type { RivalPoint } from '../claims/pictures.ts';
import type { PictureRequests } from '../messaging/picture-requests.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import { PATIENCE } from './browse-handlers.ts';
import type { KeptTable } from './kept-table.ts';
import { sideBySide } from './rivals.ts';

export interface PictureNeeds {
  library: Pick<Library, 'claimDetails' | 'rivalQuestions'>;
  table: KeptTable;
}

/** More claims of one question could not be told apart; the rest is counted. */
const MOST_RIVALS = 30;

/** What the library page asks for its pictures. */
export function createPictureHandlers({
  library,
  table,
}: PictureNeeds): Handlers<PictureRequests, undefined> {
  return {
    async 'pictures.time'({ query }) {
      const now = await table.within(PATIENCE);
      return 'reading' in now ? now : now.timeline(query);
    },

    async 'pictures.origins'({ query, most }) {
      const now = await table.within(PATIENCE);
      return 'reading' in now ? now : now.origins(query, most);
    },

    async 'pictures.rivals'({ query, offset, limit }) {
      const now = await table.within(PATIENCE);
      if ('reading' in now) return now;
      const linked = new Set((await library.rivalQuestions()).values());
      const passes = now.passing(query);
      const questions = [...linked]
        .map((ids) => ids.filter((id) => now.has(id)))
        .filter((ids) => ids.length > 1 && ids.some(passes))
        .toSorted((a, b) => b.length - a.length || ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1));
      const shown = questions.slice(offset, offset + limit);
      const drawn = shown.map((ids) => ids.slice(0, MOST_RIVALS));
      const details = await library.claimDetails(drawn.flat());
      return {
        total: questions.length,
        questions: drawn.map((ids, at) => ({
          claims: sideBySide(ids.flatMap((id) => details.get(id) ?? [])).map((view): RivalPoint => ({
            ...view,
            saved: details.get(view.id)?.claim.createdAt ?? 0,
          })),
          more: (shown[at]?.length ?? 0) - ids.length,
        })),
      };
    },
  };
}
