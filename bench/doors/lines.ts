import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** What the three doors share: options, JSON Lines with faults named by line, and the exit code. */

export const EXIT = {
  done: 0,
  /** Some input lines were bad; every good one was answered. */
  badLines: 1,
  /** Nothing could be done. */
  failed: 2,
} as const;

/** Nothing could be done: wrong options, an unreadable file. `run` turns it into words and exit code 2. */
export class DoorError extends Error {}

export type JsonObject = Record<string, unknown>;

/** Says what is wrong with one record, or `undefined` where it is good. */
export type Fault = string | undefined;

/** A line of a file, as a record of type `T`. */
export interface Lines<T> {
  records: T[];
  /** `FILE:LINE: what is wrong`, one for each bad line, in the order of the file. */
  faults: string[];
}

/**
 * Reads JSON Lines. Empty lines are skipped and counted. `parse` gets each object and gives the record or, as a
 * string, what is wrong with it.
 */
export function parseLines<T extends object>(
  file: string,
  content: string,
  parse: (value: JsonObject) => T | string,
): Lines<T> {
  const records: T[] = [];
  const faults: string[] = [];
  content.split('\n').forEach((raw, index) => {
    const line = index === 0 ? raw.replace(/^\uFEFF/, '') : raw;
    if (line.trim() === '') return;
    const record = parseLine(line, parse);
    if (typeof record === 'string') faults.push(`${file}:${index + 1}: ${record}`);
    else records.push(record);
  });
  return { records, faults };
}

function parseLine<T extends object>(line: string, parse: (value: JsonObject) => T | string): T | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'not JSON';
  }
  return isObject(value) ? parse(value) : 'not a JSON object';
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The ids of a claim or query: text or a number, echoed as given. */
export type Id = string | number;

export function idOf(value: JsonObject): Id | undefined {
  const id = value['id'];
  return typeof id === 'number' || (typeof id === 'string' && id !== '') ? id : undefined;
}

/** The first of `names` that is there and is not text, in words; `required` ones must be there and not blank. */
export function textFault(
  value: JsonObject,
  required: readonly string[],
  optional: readonly string[] = [],
): Fault {
  for (const name of required) {
    const field = value[name];
    if (field === undefined) return `"${name}" is missing`;
    if (typeof field !== 'string') return `"${name}" is not text`;
    if (field.trim() === '') return `"${name}" is empty`;
  }
  const wrong = optional.find(
    (name) => value[name] !== undefined && value[name] !== null && typeof value[name] !== 'string',
  );
  return wrong === undefined ? undefined : `"${wrong}" is not text`;
}

export interface ClaimLine {
  id: Id;
  text: string;
  title?: string;
  publishedAt?: string;
}

/** A parser of CLAIMS.jsonl lines (`{id, text, title?, publishedAt?}`) that refuses a repeated id. */
export function claimParser(): (value: JsonObject) => ClaimLine | string {
  const seen = new Set<string>();
  return (value) => {
    const id = idOf(value);
    if (id === undefined) return '"id" is missing or neither text nor a number';
    const fault = textFault(value, ['text'], ['title', 'publishedAt']);
    if (fault !== undefined) return fault;
    if (seen.has(String(id))) return `"id" ${JSON.stringify(id)} was used before`;
    seen.add(String(id));
    return {
      id,
      text: value['text'] as string,
      ...(typeof value['title'] === 'string' && { title: value['title'] }),
      ...(typeof value['publishedAt'] === 'string' && { publishedAt: value['publishedAt'] }),
    };
  };
}

/** The file's text. @throws DoorError where it cannot be read. */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new DoorError(`cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** All of standard input. */
export function readStandardInput(): string {
  return readFileSync(0, 'utf8');
}

/**
 * `--name value` options. @throws DoorError with `usage` for unknown, missing or stray ones.
 */
export function options<R extends string, O extends string = never>(
  args: readonly string[],
  usage: string,
  required: readonly R[],
  optional: readonly O[] = [],
): Record<R, string> & Partial<Record<O, string>> {
  const names: readonly string[] = [...required, ...optional];
  let values: Record<string, string | boolean | undefined>;
  try {
    ({ values } = parseArgs({
      args: [...args],
      options: Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])),
      strict: true,
    }));
  } catch (error) {
    throw new DoorError(`${error instanceof Error ? error.message : String(error)}\nusage: ${usage}`);
  }
  const missing = required.find((name) => typeof values[name] !== 'string');
  if (missing !== undefined) throw new DoorError(`--${missing} is missing\nusage: ${usage}`);
  return values as Record<R, string> & Partial<Record<O, string>>;
}

/**
 * Runs a door: it answers on standard output and returns the faults of its input lines, which go to standard error.
 * Sets the exit code; the process ends by itself once its output is written.
 */
export async function run(
  door: (args: readonly string[]) => readonly string[] | Promise<readonly string[]>,
): Promise<void> {
  try {
    const faults = await door(process.argv.slice(2));
    for (const fault of faults) console.error(fault);
    process.exitCode = faults.length > 0 ? EXIT.badLines : EXIT.done;
  } catch (error) {
    console.error(error instanceof DoorError ? error.message : error);
    process.exitCode = EXIT.failed;
  }
}
