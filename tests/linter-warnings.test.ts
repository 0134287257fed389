import { describe, expect, it } from 'vitest';
import { explainedWarnings, unexplained } from './harness/linter-warnings.ts';

const warning = { code: 'UNSAFE', message: 'Unsafe', file: 'a.js', line: 2, column: 5 };
const read = () => `first\nt.innerHTML=g.__html${' '.repeat(200)}other`;

describe('the warnings of web-ext lint', () => {
  it('are those with a reason in docs/dependencies.md', () => {
    const doc =
      '## What `web-ext lint` warns of\n\n| warning | beside | why |\n| --- | --- | --- |\n| `UNSAFE` | `__html` | Preact. |\n';
    expect(explainedWarnings(doc)).toEqual([{ code: 'UNSAFE', name: '__html' }]);
    expect(explainedWarnings().length).toBeGreaterThan(0);
  });

  it('are told where they have no reason, or stand elsewhere, or are errors', () => {
    const report = (given: Partial<typeof warning>) => ({ errors: [], warnings: [{ ...warning, ...given }] });
    const known = [{ code: 'UNSAFE', name: '__html' }];
    expect(unexplained(report({}), read, known)).toEqual([]);
    expect(unexplained(report({ code: 'OTHER' }), read, known)).toEqual(['a.js:2:5: OTHER: Unsafe']);
    expect(unexplained(report({ line: 1 }), read, known)).toHaveLength(1);
    expect(unexplained(report({ column: 219 }), read, known)).toHaveLength(1);
    expect(unexplained({ errors: [warning], warnings: [] }, read, known)).toHaveLength(1);
  });
});
