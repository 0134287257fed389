/**
 * Why a request has no value:
 * - `timeout`, `unreachable`: nobody answered in time, or at all (after the retry)
 * - `orphaned`: this script belongs to an extension that was updated or removed; clean up and say nothing
 * - `refused`: the sender may not ask this
 * - `unknown`, `bad-arguments`: there is no such message, or its argument has not the shape it should or
 *   cannot be kept; the message says what to mend where a person can
 * - `site-off`: the user switched this site off
 * - `forbidden`: a page no extension may read, or one that there is no access to
 * - `private`: private windows remember nothing, unless the user allowed it
 * - `library-busy`: another window of the extension holds an older library open
 * - `library-newer`: a newer version of the extension made the library; nothing in it is read or changed
 * - `library-full`: there is no room on the disk for what was to be written; nothing was
 * - `failed`: anything else; the message says what
 */
export const ERROR_CODES = [
  'timeout',
  'unreachable',
  'orphaned',
  'refused',
  'unknown',
  'bad-arguments',
  'site-off',
  'forbidden',
  'private',
  'library-busy',
  'library-newer',
  'library-full',
  'failed',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** What `send` rejects with, and what a handler throws to say more than `failed`. */
export class RequestError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.name = 'RequestError';
    this.code = code;
  }
}
