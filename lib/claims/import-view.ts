/** What claims are brought in from. `claim-feed`: ClaimReview, by itself, in a list or in a DataFeed. */
export type FileFormat = 'backup' | 'claim-feed' | 'annotations' | 'csv';

/** The text encodings that files are read in, by their labels in the Encoding Standard, in the order they are offered. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'windows-1251',
  'iso-8859-2',
  'euc-kr',
  'shift_jis',
  'gb18030',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The encoding that a file turned out not to be in, where that is what an error says. */
export function misreadAs(error: unknown): Encoding | undefined {
  if (!(error instanceof Error) || !('encoding' in error)) return undefined;
  return ENCODINGS.find((each) => each === error.encoding);
}

/** What becomes of the columns of a table. */
export interface CsvChoice {
  /** By the file's columns, in their order: the field each becomes; '' where it is left out. */
  becomes: string[];
  /** Between the entries of a cell that is a list. */
  between: ';' | ',' | '|';
}

/** A table before it is read: what its columns are called, its first rows, and what seems to be in them. */
export interface CsvTable extends CsvChoice {
  names: string[];
  rows: string[][];
  /** All fields that a column may become. */
  fields: string[];
}

/** What a file is, before it is read. */
export interface FileLook {
  format: FileFormat;
  /** As which its bytes are read: as chosen, else as they seem. Absent of a backup, which says it itself. */
  encoding?: Encoding;
  /** Of CSV. */
  table?: CsvTable;
}

/** As what a file is read; a table as the user says what its columns are. */
export interface ReadAs {
  format: FileFormat;
  encoding?: Encoding;
  csv?: CsvChoice;
}

/** What a file holds, held against the library: how it groups its claims, and all else it would bring. */
export interface ImportLook {
  claims: Record<ClaimGroup, number>;
  /** The first claims of each group. */
  samples: Record<ClaimGroup, ClaimSample[]>;
  /** Of the new claims, those that were deleted here. */
  returning: number;
  /** All sources and fact-checks, whosever claim they are of. */
  sources: number;
  /** Entries that are missing here or later in the file, for claims that are here: sources, fact-checks, decisions. */
  more: number;
  /** Records that are here and that the file knows to be deleted. */
  deletions: number;
  /** Values by name: settings, what was deleted and merged lately. */
  settings: number;
  /** All records of the file. */
  entries: number;
}

/**
 * `newer`, `older`: the claim is here in another state, and the file's is the later, or the earlier; `same`: as it is here;
 * `twins`: it is not here, but another claim in the same words is.
 */
export const CLAIM_GROUPS = ['new', 'newer', 'older', 'same', 'twins'] as const;
export type ClaimGroup = (typeof CLAIM_GROUPS)[number];

export interface ClaimSample {
  /** The line it stands on. */
  at: number;
  text: string;
  /** What the claim says here, where that is something else. */
  here?: string;
}

/** An entry that cannot be read. */
export interface ImportFault {
  at: number;
  fault: string;
}

/** What of a file is wanted. */
export interface ImportChoice {
  new: boolean;
  /** Later states and further entries of claims that are here. */
  newer: boolean;
  /** Claims that are here in the same words: left out, brought in beside them, or their sources added to those that are here. */
  twins: 'skip' | 'bring' | 'join';
  deletions: boolean;
  settings: boolean;
  /** Where it is cancelled, what came in already is taken out again. */
  whole: boolean;
}

export const WHOLE_FILE: ImportChoice = {
  new: true,
  newer: true,
  twins: 'bring',
  deletions: true,
  settings: true,
  whole: false,
};

/** How many records an import added, brought to a later state, left as they were, and took away as deleted. */
export interface ImportCounts {
  added: number;
  updated: number;
  unchanged: number;
  removed: number;
}

/**
 * `reading`: its page reads the file; `ready`: it was read, and nothing of it is in the library yet; `bringing`, `paused`: a
 * part of it is in; `cancelled`: no more of it comes in; `undoing`: what it brought is taken out again.
 */
export type ImportState =
  'reading' | 'ready' | 'bringing' | 'paused' | 'done' | 'cancelled' | 'undoing' | 'undone';

/** What taking an import out again left: what was changed since. */
export interface ImportStayed {
  count: number;
  /** The words of the first of them. */
  texts: string[];
}

export interface ImportView {
  id: string;
  /** The file's name. */
  file: string;
  format: FileFormat;
  at: number;
  state: ImportState;
  /** How far the state's work is, 0 to 1. */
  share: number;
  look: ImportLook;
  faults: ImportFault[];
  /** All faults; of very many only the first are kept. */
  faultCount: number;
  choice: ImportChoice;
  counts: ImportCounts;
  stayed: ImportStayed;
  /** Its page was closed while it read the file. */
  broken?: boolean;
}

export function emptyLook(): ImportLook {
  const none = { new: 0, newer: 0, older: 0, same: 0, twins: 0 };
  return {
    claims: none,
    samples: { new: [], newer: [], older: [], same: [], twins: [] },
    returning: 0,
    sources: 0,
    more: 0,
    deletions: 0,
    settings: 0,
    entries: 0,
  };
}
