import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './package-build.ts';

/** A warning of `web-ext lint --output json`, where it stands in the package. */
interface Warning {
  code: string;
  message: string;
  file: string;
  line: number;
  column: number;
}

export interface LinterReport {
  errors: Warning[];
  warnings: Warning[];
}

/** A warning that docs/dependencies.md gives a reason for: its code, and a name that stands beside it in the package. */
interface Explained {
  code: string;
  name: string;
}

/** As far as a name may stand from what is warned of, in characters of a minified line. */
const NEAR = 120;

/** The rows of the table "What web-ext lint warns of": `| code | name | … |`. */
export function explainedWarnings(
  doc = readFileSync(path.join(ROOT, 'docs', 'dependencies.md'), 'utf8'),
): Explained[] {
  const [, part = ''] = doc.split('## What `web-ext lint` warns of\n');
  return [...part.matchAll(/^\| `([A-Z_]+)` +\| `([^`]+)` +\|/gm)].map(([, code = '', name = '']) => ({
    code,
    name,
  }));
}

/** What is wrong with the package by its linter's words, each error and each warning that has no reason in a line. */
export function unexplained(
  report: LinterReport,
  read: (file: string) => string,
  explained: readonly Explained[] = explainedWarnings(),
): string[] {
  const words = ({ code, message, file, line, column }: Warning) =>
    `${file}:${line}:${column}: ${code}: ${message}`;
  const hasReason = ({ code, file, line, column }: Warning) => {
    const whole = read(file).split('\n')[line - 1] ?? '';
    const around = whole.slice(Math.max(0, column - NEAR), column + NEAR);
    return explained.filter((each) => each.code === code).some(({ name }) => around.indexOf(name) >= 0);
  };
  return [...report.errors, ...report.warnings.filter((warning) => !hasReason(warning))].map(words);
}
