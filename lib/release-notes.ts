/** What one version changed, as CHANGELOG.md has it. */
export interface Release {
  /** "0.2.0, 30 November 2026", or "Unreleased". */
  title: string;
  changes: string[];
}

/** The releases of a changelog: a heading for each (`##`), a list item for each change, which may go over several lines. */
export function parseReleases(changelog: string): Release[] {
  const [, ...parts] = changelog.replaceAll('\r\n', '\n').split(/^## /mu);
  return parts.map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const [, ...changes] = `\n${lines.join('\n')}`.split(/^- /mu);
    return {
      title: title.trim(),
      changes: changes.map((change) => change.replaceAll(/\s+/gu, ' ').trim()),
    };
  });
}
