import type { PageRequests } from '../messaging/protocol.ts';
import { RequestError } from '../messaging/request-error.ts';
import type { Handlers } from '../messaging/router.ts';
import type { Library } from '../store/library.ts';
import type { Readers } from './readers.ts';
import { type RivalRound, lookThrough } from './rival-round.ts';
import { sideBySide } from './rivals.ts';

export interface RivalNeeds {
  library: Pick<Library, 'claimDetails' | 'proposedRivals' | 'setRivals'>;
  readers: Pick<Readers, 'refresh'>;
  rivalRound: RivalRound;
}

type RivalRequests = Pick<
  PageRequests,
  'rivals.proposed' | 'rivals.set' | 'rivals.round' | 'rivals.look' | 'rivals.stop'
>;

const MOST_ASKED = 50;

/** What the library page asks of claims that answer one question. */
export function createRivalHandlers({
  library,
  readers,
  rivalRound,
}: RivalNeeds): Handlers<RivalRequests, undefined> {
  return {
    async 'rivals.proposed'() {
      const asked = (await library.proposedRivals()).slice(0, MOST_ASKED);
      const details = await library.claimDetails(asked.flatMap(({ claimIds }) => claimIds));
      return asked.flatMap(({ claimIds }) => {
        const [one, other] = sideBySide(claimIds.flatMap((id) => details.get(id) ?? []));
        return one === undefined || other === undefined ? [] : [[one, other]];
      });
    },

    'rivals.round': () => rivalRound.state(),

    'rivals.look'() {
      lookThrough(rivalRound);
      return rivalRound.state();
    },

    async 'rivals.stop'() {
      await rivalRound.stop();
      return rivalRound.state();
    },

    async 'rivals.set'({ claimId, rivalId, state }) {
      const there = await library.claimDetails([claimId, rivalId]);
      if (claimId === rivalId || there.size < 2)
        throw new RequestError('failed', 'One of these claims has been deleted meanwhile.');
      await library.setRivals({ claimId, rivalId, state });
      // Panels show the figures of a question.
      void readers.refresh();
      return undefined;
    },
  };
}
