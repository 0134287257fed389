import { RequestError } from './request-error.ts';

/** An argument's fields while they are still unknown. Every reader throws `bad-arguments` and names the field. */
export type Fields = Record<string, unknown>;

/** A message without an argument may arrive with null in its place: Chromium sends messages as JSON. */
export function nothing(value: unknown): undefined {
  if (value !== undefined && value !== null) throw wrong('expected no argument');
  return undefined;
}

export function record(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('expected an object');
  return value as Fields;
}

export function text(fields: Fields, name: string, max: number): string {
  const value = string(fields, name);
  if (value.length > max) throw wrong(`${name}: more than ${max} characters`);
  return value;
}

/** Too long is cut, not refused: a person may select a whole page. */
export function cutText(fields: Fields, name: string, max: number): string {
  const value = string(fields, name).slice(0, max);
  // Not in the middle of a character.
  return /[\uD800-\uDBFF]$/u.test(value) ? value.slice(0, -1) : value;
}

function string(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw wrong(`${name}: expected a string`);
  return value;
}

export function list(value: unknown, name: string, max: number): unknown[] {
  if (!Array.isArray(value)) throw wrong(`${name}: expected a list`);
  if (value.length > max) throw wrong(`${name}: more than ${max}`);
  return value;
}

export function texts(fields: Fields, name: string, most: number, max: number): string[] {
  return list(fields[name], name, most).map((each) => text({ [name]: each }, name, max));
}

export function boolean(fields: Fields, name: string): boolean {
  const value = fields[name];
  if (typeof value !== 'boolean') throw wrong(`${name}: expected true or false`);
  return value;
}

export function wholeNumber(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw wrong(`${name}: expected a whole number from 0`);
  }
  return value;
}

export function share(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value !== 'number' || !(value >= 0 && value <= 1)) {
    throw wrong(`${name}: expected a number from 0 to 1`);
  }
  return value;
}

export function optional<T>(fields: Fields, name: string, read: (value: unknown) => T): T | undefined {
  const value = fields[name];
  return value === undefined || value === null ? undefined : read(value);
}

/** Where `null` says "take it away" and absent says "leave it". */
export function clearable<T>(
  fields: Fields,
  name: string,
  read: (value: unknown) => T,
): T | null | undefined {
  const value = fields[name];
  return value === undefined || value === null ? value : read(value);
}

export function oneOf<const T extends string>(value: unknown, name: string, allowed: readonly T[]): T {
  const found = allowed.find((each) => each === value);
  if (found === undefined) throw wrong(`${name}: expected one of ${allowed.join(', ')}`);
  return found;
}

/** An address that may become a link: no `javascript:` ever reaches an `href`. */
export function webAddress(fields: Fields, name: string, max: number): string {
  const address = text(fields, name, max);
  const protocol = URL.parse(address)?.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') throw wrong(`${name}: expected a web address`);
  return address;
}

export function wrong(what: string): RequestError {
  return new RequestError('bad-arguments', what);
}
