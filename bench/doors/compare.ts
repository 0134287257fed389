import { pathToFileURL } from 'node:url';
import { compare } from '../../lib/matching/compare.ts';
import type { Meaning } from '../../lib/matching/meaning.ts';
import { judge } from './judge.ts';
import { idOf, parseLines, readStandardInput, run, textFault } from './lines.ts';
import { loadMeaning } from './meaning.ts';
import type { Id, JsonObject } from './lines.ts';

/** JSONL `{id, sentence, claim, date?, before?}` in, `{id, relation, suggested?, score, differences}` out. */
export interface PairLine {
  id: Id;
  sentence: string;
  claim: string;
  date?: string;
  before?: string;
}

export function pairOf(value: JsonObject): PairLine | string {
  const id = idOf(value);
  if (id === undefined) return '"id" is missing or neither text nor a number';
  const fault = textFault(value, ['sentence', 'claim'], ['date', 'before']);
  if (fault !== undefined) return fault;
  return {
    id,
    sentence: value['sentence'] as string,
    claim: value['claim'] as string,
    ...(typeof value['date'] === 'string' && { date: value['date'] }),
    ...(typeof value['before'] === 'string' && { before: value['before'] }),
  };
}

/** The answer to one pair, in the order of the contract; no relation at all is said as `none`. */
export function answer({ id, sentence, claim, date, before }: PairLine, meaning?: Meaning): object {
  const outcome = compare(
    { text: sentence, ...(date !== undefined && { date }), ...(before !== undefined && { before }) },
    { id: String(id), text: claim },
    { meaning, judge },
  );
  if (outcome === undefined) return { id, relation: 'none', score: 1, differences: [] };
  const { relation, suggested, score, differences } = outcome;
  return {
    id,
    relation,
    ...(suggested !== undefined && { suggested }),
    score,
    differences: relation === 'conflicts' ? differences : [],
  };
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await run(() => {
    const { records, faults } = parseLines('stdin', readStandardInput(), pairOf);
    const meaning = loadMeaning();
    process.stdout.write(records.map((pair) => `${JSON.stringify(answer(pair, meaning))}\n`).join(''));
    return faults;
  });
}
