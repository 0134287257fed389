import type { Witness } from './origins.ts';
import type { StatusReasons } from './status.ts';
import { list, named, numbered } from './word-lists.ts';

/** Who reports a claim that is no more than reported, and with how much caution. */
export function reportedWords({ asserting, hedging }: StatusReasons): string {
  const sources = [...asserting, ...hedging].flatMap((witness) => witness.sources);
  const doubt = sources.some(({ certainty }) => certainty === 'unverified')
    ? '; not independently verified'
    : '';
  const [first] = asserting;
  const [only] = hedging;
  if (first === undefined) {
    if (hedging.length > 1 || only === undefined)
      return `${numbered(hedging.length, 'origin')}, none of which states it outright: ${list(hedging.map(named))}${doubt}`;
    const caution = only.sources.some(({ certainty }) => certainty === 'hedged')
      ? '; stated with caution'
      : '';
    return `${oneOrigin(only)}${doubt === '' ? caution : doubt}`;
  }
  if (hedging.length === 0) return `${oneOrigin(first)}${doubt}`;
  return `one origin states it outright: ${named(first)}; ${numbered(hedging.length, 'more', 'more')} only with caution: ${list(hedging.map(named))}${doubt}`;
}

/** "two outlets, one origin: the harbour office": how much is told, and from how few. */
function oneOrigin({ name, sources }: Witness): string {
  const outlets = new Set(sources.map(({ publisher }) => publisher.trim().toLowerCase())).size;
  if (sources.length === 1 && sources[0]?.publisher === name) return `one origin: ${name}`;
  const reports =
    outlets === sources.length
      ? numbered(outlets, 'outlet')
      : `${numbered(sources.length, 'report')} in ${numbered(outlets, 'outlet')}`;
  return `${reports}, one origin: ${name}`;
}
