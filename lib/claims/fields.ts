/** A record that came from outside (a file, a message, an older version) and does not have the shape it should. */
export class RecordError extends Error {
  /** Path of the field at fault: "claim.text", "source.authors[2]". */
  readonly field: string;
  readonly expected: string;

  constructor(field: string, expected: string) {
    super(`${field}: expected ${expected}`);
    this.name = 'RecordError';
    this.field = field;
    this.expected = expected;
  }
}

/** Reads one value or throws a `RecordError` that names `field`. */
export type Reader<T> = (value: unknown, field: string) => T;

/** The value where the parser takes it. */
export function readable<T>(read: Reader<T>, value: unknown): T | undefined {
  try {
    return read(value, '');
  } catch {
    return undefined;
  }
}

/** A value that must be a plain object, with its name for error messages. */
export class Fields {
  readonly #values: Record<string, unknown>;
  readonly #name: string;

  constructor(value: unknown, name: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new RecordError(name, 'an object');
    }
    this.#values = value as Record<string, unknown>;
    this.#name = name;
  }

  required<T>(name: string, read: Reader<T>): T {
    return read(this.#own(name), `${this.#name}.${name}`);
  }

  /** `{ [name]: value }`, or `{}` where the field is absent: to be spread into the record. */
  optional<N extends string, T>(name: N, read: Reader<T>): { [K in N]?: T } {
    const value = this.#own(name);
    if (value === undefined) return {};
    return { [name]: read(value, `${this.#name}.${name}`) } as { [K in N]?: T };
  }

  // Own properties only: "constructor" in a hostile file must not find Object's.
  #own(name: string): unknown {
    return Object.hasOwn(this.#values, name) ? this.#values[name] : undefined;
  }
}

/** Text of at most `max` UTF-16 units that is not blank. */
export function text(max: number): Reader<string> {
  return (value, field) => {
    if (typeof value !== 'string' || value.trim() === '') throw new RecordError(field, 'a non-empty string');
    if (value.length > max) throw new RecordError(field, `at most ${max} characters`);
    return value;
  };
}

/** Text of at most `max` UTF-16 units; may be empty. */
export function textOrEmpty(max: number): Reader<string> {
  return (value, field) => {
    if (typeof value !== 'string') throw new RecordError(field, 'a string');
    if (value.length > max) throw new RecordError(field, `at most ${max} characters`);
    return value;
  };
}

export function oneOf<const T extends string>(...allowed: readonly T[]): Reader<T> {
  return (value, field) => {
    const found = allowed.find((each) => each === value);
    if (found === undefined) throw new RecordError(field, `one of ${allowed.join(', ')}`);
    return found;
  };
}

export function listOf<T>(read: Reader<T>, max: number): Reader<T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) throw new RecordError(field, 'a list');
    if (value.length > max) throw new RecordError(field, `at most ${max} entries`);
    return value.map((each: unknown, index) => read(each, `${field}[${index}]`));
  };
}

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

export const uuid: Reader<string> = (value, field) => {
  if (typeof value !== 'string' || !UUID.test(value)) throw new RecordError(field, 'a UUID in lower case');
  return value;
};

/** Milliseconds since 1970; 8.64e15 is the last instant a `Date` can hold (ECMAScript, "Time Values"). */
export const time: Reader<number> = (value, field) => {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 8.64e15) {
    throw new RecordError(field, 'milliseconds since 1970');
  }
  return value;
};

export const finite: Reader<number> = (value, field) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new RecordError(field, 'a number');
  return value;
};

export const offset: Reader<number> = (value, field) => {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 0) {
    throw new RecordError(field, 'a whole number from 0');
  }
  return value;
};

const ISO_DATE =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T([01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-][01]\d:?[0-5]\d)?)?)?)?$/u;

/** ISO 8601 exactly as precise as it was given: a year, a month, a day, or a day with time. */
export const isoDate: Reader<string> = (value, field) => {
  const parts = typeof value === 'string' ? ISO_DATE.exec(value) : null;
  if (parts === null) throw new RecordError(field, 'an ISO 8601 date');
  const [, year, month = '01', day = '01'] = parts;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  // Date.UTC rolls the 31st of February over into March instead of refusing it.
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) {
    throw new RecordError(field, 'a day that exists');
  }
  return parts[0];
};

/** Characters of an address. */
export const MOST_ADDRESS = 4096;

/** An address that may become a link: http or https only, so no `javascript:` ever reaches an `href`. */
export const webUrl: Reader<string> = (value, field) => {
  const address = typeof value === 'string' && value.length <= MOST_ADDRESS ? URL.parse(value) : null;
  if (address === null || !['http:', 'https:'].includes(address.protocol)) {
    throw new RecordError(field, 'an http or https address');
  }
  return value as string;
};

export const languageTag: Reader<string> = (value, field) => {
  if (typeof value !== 'string' || !/^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/iu.test(value)) {
    throw new RecordError(field, 'a BCP 47 language tag');
  }
  return value;
};
