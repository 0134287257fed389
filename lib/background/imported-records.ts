import type { Claim, Kept, Origin, Review, Source } from '../claims/claim.ts';
import { canonicalSentence } from '../claims/fingerprint.ts';
import type { BackupEntry } from '../formats/backup.ts';
import type { ImportedClaim, ImportedReview, ImportedSource, ReadEntry } from '../formats/imported.ts';
import { inItsLanguage } from '../saving/captured-language.ts';
import type { Captured } from '../saving/draft.ts';
import { begun } from '../saving/prefill.ts';
import { proposeOrigin } from '../saving/propose-origin.ts';
import type { ClaimDetails, FileEntry, Library } from '../store/library.ts';
import { createBreath } from './breathe.ts';
import { type ImportedOrigins, importedOrigins } from './imported-origins.ts';

export interface ImportingNeeds {
  library: Pick<Library, 'allOrigins' | 'claimDetails'>;
  /** The time of what says none itself: when the file was changed last. */
  at: number;
  /** Sites whose fact-checks count. */
  accepted: ReadonlySet<string>;
}

export interface Importing {
  /** The records that the next entries of the file come to. */
  records: (read: readonly ReadEntry[]) => Promise<FileEntry[]>;
}

/**
 * Makes records of the claims that a file gives. What has an id keeps it, and is then what the library knows by that id: of
 * it, what the file does not say stays. What has none is known by its words within the file, and by its page within its claim.
 */
export async function createImporting({ library, at, accepted }: ImportingNeeds): Promise<Importing> {
  const making = new Making(importedOrigins(await library.allOrigins(), at), at, accepted);
  const breathe = createBreath();
  return {
    async records(read) {
      const ids = read.flatMap((entry) => ('record' in entry ? (entry.record.id ?? []) : []));
      const here = await library.claimDetails(ids);
      const made: FileEntry[] = [];
      for (const entry of read) {
        if ('fault' in entry) made.push(entry);
        else made.push(...making.recordsOf(entry, here.get(entry.record.id ?? '')));
        await breathe();
      }
      return made;
    },
  };
}

class Making {
  readonly #origins: ImportedOrigins;
  readonly #at: number;
  readonly #accepted: ReadonlySet<string>;
  /** The claims of the file that have no id, by their words. */
  readonly #byWords = new Map<string, string>();
  /** Records that were made, and of what. */
  readonly #made = new Map<string, string>();

  constructor(origins: ImportedOrigins, at: number, accepted: ReadonlySet<string>) {
    this.#origins = origins;
    this.#at = at;
    this.#accepted = accepted;
  }

  recordsOf({ at, record }: { at: number; record: ImportedClaim }, here?: ClaimDetails): BackupEntry[] {
    const { sources, reviews, ...given } = record;
    const id = given.id ?? this.#idByWords(given.text);
    const made: BackupEntry[] = [];
    if (this.#isNew(id, 'claim')) {
      const language = given.language ?? here?.claim.language ?? languageOf(given.text);
      made.push({
        at,
        table: 'claims',
        record: dated<Claim>({ ...given, language }, id, here?.claim, this.#at),
      });
    }
    for (const source of sources) {
      const { origin, own } = this.#sourceOf(source, id, here);
      if (origin !== undefined) made.push({ at, table: 'origins', record: origin });
      if (own !== undefined) made.push({ at, table: 'sources', record: own });
    }
    for (const review of reviews) {
      const own = this.#reviewOf(review, id, here);
      if (own !== undefined) made.push({ at, table: 'reviews', record: own });
    }
    return made;
  }

  #idByWords(text: string): string {
    const words = canonicalSentence(text);
    const id = this.#byWords.get(words) ?? crypto.randomUUID();
    this.#byWords.set(words, id);
    return id;
  }

  #isNew(id: string, what: string): boolean {
    if (this.#made.has(id)) return false;
    this.#made.set(id, what);
    return true;
  }

  /**
   * The id of what hangs on a claim; undefined where the file has had it. A line that was copied in a spreadsheet and filled
   * with something else has another's id, and gets one of its own.
   */
  #idOf(given: string | undefined, mine: string | undefined, what: string): string | undefined {
    if (given === undefined && !this.#isNew(what, what)) return undefined;
    const id = given ?? mine ?? crypto.randomUUID();
    if (this.#isNew(id, what)) return id;
    return this.#made.get(id) === what ? undefined : crypto.randomUUID();
  }

  #sourceOf(
    { origin, ...given }: ImportedSource,
    claimId: string,
    here: ClaimDetails | undefined,
  ): { origin?: Origin | undefined; own?: Source } {
    const mine = here?.sources.find((own) =>
      given.id === undefined ? own.url === given.url && own.sentence === given.sentence : own.id === given.id,
    );
    const id = this.#idOf(given.id, mine?.id, JSON.stringify([claimId, given.url, given.sentence]));
    if (id === undefined) return {};
    const known = mine?.id === id ? mine : undefined;
    const named =
      origin ?? (known === undefined ? { name: nameOf(given, this.#origins), aliases: [] } : undefined);
    const [originId, made] =
      named === undefined ? [known?.originId ?? ''] : this.#origins.of(named, known?.originId);
    return { origin: made, own: dated<Source>({ ...given, claimId, originId }, id, known, this.#at) };
  }

  #reviewOf(given: ImportedReview, claimId: string, here: ClaimDetails | undefined): Review | undefined {
    const { url, publisher } = given;
    const mine = here?.reviews.find((own) =>
      given.id === undefined ? own.url === url && own.publisher === publisher : own.id === given.id,
    );
    const id = this.#idOf(given.id, mine?.id, JSON.stringify([claimId, url, publisher]));
    if (id === undefined) return undefined;
    const known = mine?.id === id ? mine : undefined;
    // Somebody else's word counts once the user accepts whose it is.
    const strange = given.id === undefined && known === undefined && !this.#accepted.has(publisher);
    const review = strange ? { ...given, uncounted: 'not-accepted' as const } : given;
    return dated<Review>({ ...review, claimId }, id, known, this.#at);
  }
}

/** Whose report a source seems to be, as if it were saved from its page. */
function nameOf(given: Omit<ImportedSource, 'origin'>, { called, taught }: ImportedOrigins): string {
  const { url, canonicalUrl, title, publisher, authors, sentence, quote, attributedTo } = given;
  const known = attributedTo === undefined ? undefined : called(attributedTo);
  if (known !== undefined) return known;
  const captured = inItsLanguage({
    ...NOTHING,
    url,
    canonicalUrl,
    title,
    publisher,
    authors,
    sentence,
    quote,
    chosen: sentence,
  });
  const proposed =
    attributedTo === undefined
      ? begun(captured, { origins: taught }).proposed
      : proposeOrigin(captured, attributedTo, taught);
  return proposed.name || publisher;
}

const NOTHING: Captured = {
  url: '',
  canonicalUrl: '',
  title: '',
  publisher: '',
  authors: [],
  language: '',
  chosen: '',
  sentence: '',
  before: [],
  quote: { exact: '', prefix: '', suffix: '' },
};

const languageOf = (text: string): string => inItsLanguage(NOTHING, text).language;

/**
 * A record as it shall be. Of one that is here what the file leaves empty stays; where the file says what is here, it stays
 * as it is; where it says something else under the time of what is here, the file was edited after it was taken away.
 */
function dated<T extends Kept>(
  given: Omit<T, keyof Kept> & Partial<Kept>,
  id: string,
  here: T | undefined,
  at: number,
): T {
  if (here === undefined) {
    const createdAt = given.createdAt ?? given.updatedAt ?? at;
    return { ...given, id, createdAt, updatedAt: given.updatedAt ?? Math.max(at, createdAt) } as T;
  }
  const said = Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value)));
  const both = { ...here, ...said, id, createdAt: here.createdAt, updatedAt: here.updatedAt };
  if (written(both) === written(here)) return here;
  const saidAt = given.updatedAt ?? at;
  return { ...both, updatedAt: saidAt === here.updatedAt ? Math.max(at, saidAt + 1) : saidAt };
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** In what every file can hold: halves of characters and NUL are in none but backups. */
const written = (record: object): string =>
  JSON.stringify(record).replaceAll(/\\u(?:d[89a-f][\da-f]{2}|0000)/gu, '\uFFFD');
