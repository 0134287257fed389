import type { Decision, RivalLink } from '../../claims/claim.ts';
import type { Run } from '../connection.ts';
import { decisionsFor, setDecision, takeBackDecision } from '../decisions.ts';
import { packedDetails } from '../packs.ts';
import {
  type Earlier,
  type RivalDecision,
  proposedRivals,
  proposeRivals,
  rivalLinksOf,
  rivalQuestions,
  setRivals,
} from '../rival-links.ts';
import { taking } from '../taking.ts';

/** What the user says of a claim: whether a sentence says it, and which claims are its rivals. */
export interface JudgingPart {
  /** The user's words on these claims. Of several on one pair, the latest. */
  decisionsFor(claimIds: Iterable<string>): Promise<Decision[]>;
  putDecision(word: Pick<Decision, 'claimId' | 'fingerprint' | 'sentence' | 'verdict'>): Promise<Decision>;
  /** Takes the word on a pair back, leaving a tombstone; does nothing where there is none. */
  removeDecision(pair: Pick<Decision, 'claimId' | 'fingerprint'>): Promise<void>;
  /** By claim, all claims of its question; none where it has no rival. */
  rivalQuestions(): Promise<Map<string, readonly string[]>>;
  /** All links of the questions that these claims belong to, with what is proposed to them. */
  rivalLinks(claimIds: Iterable<string>): Promise<RivalLink[]>;
  /** The pairs of claims the user is to be asked about, the oldest first. */
  proposedRivals(): Promise<RivalLink[]>;
  /**
   * Proposes these as the rivals of a claim, as far as the user has not spoken; its other proposals are taken back, or
   * kept. Answers how many are new.
   */
  proposeRivals(claimId: string, rivalIds: readonly string[], earlier?: Earlier): Promise<number>;
  /** Links two claims, or takes the second out of the question of the first; `proposed` takes the word back. */
  setRivals(decision: RivalDecision): Promise<void>;
}

/** That part of a library, on its connection. */
export function judgingPart(run: Run): JudgingPart {
  return {
    decisionsFor: (claimIds) => run((db) => decisionsFor(db, [...new Set(claimIds)])),
    putDecision: (word) => run((db) => taking(db, [word.claimId], () => setDecision(db, word))),
    removeDecision: (pair) => run((db) => takeBackDecision(db, pair)),
    rivalQuestions: () => run(rivalQuestions),
    rivalLinks: (claimIds) => run((db) => rivalLinksOf(db, [...new Set(claimIds)])),
    proposedRivals: () => run(proposedRivals),
    proposeRivals: (claimId, rivalIds, earlier) =>
      run(async (db) => {
        // What a feed says is nobody's to be asked about before it is touched.
        const packed = new Set((await packedDetails(db, rivalIds)).keys());
        const rivals = rivalIds.filter((id) => !packed.has(id));
        return await proposeRivals(db, claimId, rivals, earlier);
      }),
    setRivals: (decision) =>
      run((db) => taking(db, [decision.claimId, decision.rivalId], () => setRivals(db, decision))),
  };
}
