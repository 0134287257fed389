import type { Captured } from '../saving/draft.ts';
import { type Fields, cutText, list, optional, record, wholeNumber } from './argument-fields.ts';
import { LIMITS } from './limits.ts';

type Around = Pick<Captured, 'credits' | 'basedOn' | 'links' | 'sketch'>;

/** What a page gives by which the origin of a report is told. An address that is none is left out, not refused. */
export function aroundOf(of: Fields): Around {
  const credits = optional(of, 'credits', (it) =>
    list(it, 'credits', LIMITS.lines).slice(0, LIMITS.credits).map(credit),
  );
  const basedOn = address(of, 'basedOn');
  const links = optional(of, 'links', (it) =>
    list(it, 'links', LIMITS.lines)
      .slice(0, LIMITS.credits)
      .flatMap((link) => address({ link }, 'link') ?? []),
  );
  const sketch = optional(of, 'sketch', (it) =>
    list(it, 'sketch', LIMITS.sketch).map((hash) => wholeNumber({ sketch: hash }, 'sketch')),
  );
  return {
    ...(credits !== undefined && { credits }),
    ...(basedOn !== undefined && { basedOn }),
    ...(links !== undefined && { links }),
    ...(sketch !== undefined && { sketch }),
  };
}

function credit(value: unknown): NonNullable<Captured['credits']>[number] {
  const line = record(value);
  const url = address(line, 'url');
  return { words: cutText(line, 'words', LIMITS.context), ...(url !== undefined && { url }) };
}

function address(of: Fields, name: string): string | undefined {
  const given = optional(of, name, () => cutText(of, name, LIMITS.url));
  return ['https:', 'http:'].includes(URL.parse(given ?? '')?.protocol ?? '') ? given : undefined;
}
