import type { Kept } from '../claims/claim.ts';
import { Fields, type Reader, RecordError, listOf } from '../claims/fields.ts';
import { parseClaim, parseOrigin, parseReview, parseSource } from '../claims/parse.ts';
import type { ImportedClaim, ImportedOrigin, ImportedReview, ImportedSource } from './imported.ts';

/** Stands where a record of the library has to name another, and is taken out again. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const STAND_INS: Record<string, unknown> = { id: NOBODY, createdAt: 0, updatedAt: 0 };

/** More than any claim has; a file that says it has is made to stall whoever reads it. */
const MOST_OF_ONE = 10_000;

/**
 * What a file says of a claim, through the library's own parsers: known fields of the right shape come back, others are
 * dropped, and `undefined` is as good as absent.
 *
 * @throws {RecordError} that names the field
 */
export function importedClaim(value: unknown): ImportedClaim {
  const given = said(value, 'claim');
  const {
    mergedInto: _,
    language,
    ...claim
  } = parseClaim({ ...STAND_INS, language: 'en', tags: [], notes: '', ...given });
  const fields = new Fields(given, 'claim');
  return {
    ...loose(claim, given),
    ...(Object.hasOwn(given, 'language') ? { language } : {}),
    sources: fields.optional('sources', listOf(importedSource, MOST_OF_ONE)).sources ?? [],
    reviews: fields.optional('reviews', listOf(importedReview, MOST_OF_ONE)).reviews ?? [],
  };
}

const importedSource: Reader<ImportedSource> = (value, field) => {
  const given = said(value, field);
  const parsed = parseSource({
    ...STAND_INS,
    authors: [],
    title: '',
    ...given,
    claimId: NOBODY,
    originId: NOBODY,
  });
  const { claimId: _claim, originId: _origin, ...source } = parsed;
  return { ...loose(source, given), ...new Fields(given, field).optional('origin', importedOrigin) };
};

const importedReview: Reader<ImportedReview> = (value, field) => {
  const given = said(value, field);
  const { claimId: _, ...review } = parseReview({ ...STAND_INS, ...given, claimId: NOBODY });
  return loose(review, given);
};

const importedOrigin: Reader<ImportedOrigin> = (value, field) => {
  const given = said(value, field);
  const { learned: _, ...origin } = parseOrigin({ ...STAND_INS, aliases: [], ...given });
  return loose(origin, given);
};

/** The fields of an entry that say something. @throws {RecordError} where it is no entry at all */
function said(value: unknown, field: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new RecordError(field, 'an object');
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined));
}

/** Without the stand-ins. */
function loose<T extends Kept>(
  record: T,
  given: Record<string, unknown>,
): Omit<T, keyof Kept> & Partial<Kept> {
  return Object.fromEntries(
    Object.entries(record).filter(([name]) => !Object.hasOwn(STAND_INS, name) || Object.hasOwn(given, name)),
  ) as Omit<T, keyof Kept> & Partial<Kept>;
}

/** What stands for the rest of a source of which a file gives the page and the words. */
export function sourceAt(url: unknown, exact: unknown, now: number): Record<string, unknown> {
  const host = typeof url === 'string' ? URL.parse(url)?.hostname.replace(/^www\./u, '') : undefined;
  return {
    url,
    canonicalUrl: url,
    publisher: host,
    accessedAt: now,
    quote: { exact, prefix: '', suffix: '' },
    sentence: exact,
    stance: 'supports',
    certainty: 'asserted',
  };
}
