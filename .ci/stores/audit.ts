import { execFileSync } from 'node:child_process';
import { ROOT } from './names.ts';

/**
 * `npm run audit`: what is known against the packages, by the policy of docs/dependencies.md: of what is shipped nothing, of what
 * builds and tests nothing that is high or critical. It asks the registry, so it is no part of `npm test`.
 */
export interface Finding {
  name: string;
  severity: string;
}

interface Report {
  vulnerabilities?: Record<string, { severity: string }>;
  message?: string;
}

const GRAVE: ReadonlySet<string> = new Set(['high', 'critical']);

/** @throws where the report is none */
export function findingsIn(json: string): Finding[] {
  const { vulnerabilities, message } = JSON.parse(json) as Report;
  if (vulnerabilities === undefined)
    throw new Error(`The registry does not say what is known: ${message ?? json.slice(0, 200)}`);
  return Object.entries(vulnerabilities).map(([name, { severity }]) => ({ name, severity }));
}

/** What the policy does not let pass. */
export function againstPolicy(shipped: readonly Finding[], all: readonly Finding[]): Finding[] {
  const grave = all.filter(({ severity }) => GRAVE.has(severity));
  return [...shipped, ...grave.filter(({ name }) => !shipped.some((each) => each.name === name))];
}

function audit(...args: string[]): Finding[] {
  try {
    return findingsIn(execFileSync('npm', ['audit', '--json', ...args], { cwd: ROOT, encoding: 'utf8' }));
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    // It ends with an error where it finds anything.
    return findingsIn(stdout);
  }
}

if (import.meta.main) {
  const wrong = againstPolicy(audit('--omit=dev', '--omit=peer'), audit());
  for (const { name, severity } of wrong) console.log(`${severity}: ${name}`);
  console.log(
    wrong.length === 0
      ? 'Nothing is known against what is used.'
      : 'See “What is known against them” in docs/dependencies.md.',
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
