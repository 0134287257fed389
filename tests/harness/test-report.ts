interface Assertion {
  status: string;
  fullName: string;
}

interface Report {
  testResults?: { status: string; name: string; assertionResults: Assertion[] }[];
}

/**
 * Counts the tests of vitest's JSON report. A file that failed before any of its tests could (an import that throws, a
 * hook) counts as one failure: its tests are not in the report, and must not be missed.
 */
export function readTestReport(json: string): {
  tally: { passed: number; failed: number; skipped: number };
  skipped: string[];
} {
  const files = (JSON.parse(json) as Report).testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  const broken = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed').length + broken.length;
  const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  return {
    tally: { passed, failed, skipped: skipped.length },
    skipped: skipped.map(({ fullName }) => fullName),
  };
}
