/** What a library, or some of its claims, can be taken away as. */
export type TakeAwayFormat = 'backup' | 'csv' | 'feed' | 'annotations' | 'notes';

export interface TakeAwayWish {
  format: TakeAwayFormat;
  /** Of these claims alone; all where it is absent, and always for a backup. */
  ids?: readonly string[];
  /** Whose the user's own verdicts are, where they are to be in a feed of fact-checks. */
  author?: { name: string; url: string };
}

/** What came of it. */
export interface TakenAway {
  /** The file's. */
  name: string;
  claims: number;
  /** Claims that the format has no place for. */
  left: number;
}
