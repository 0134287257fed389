import { sizeWords } from './backup-words.ts';
import { counted } from './words.ts';

/** What a self-check found, in numbers: no claim's words, no address. */
export interface HealthFacts {
  version: string;
  browser: string;
  /** Of the library's tables. */
  schema: number;
  /** Rows by table. */
  rows: Record<string, number>;
  index: {
    segments: number;
    damaged: number;
    claims: number;
    indexed: number;
    waiting: number;
    missing: number;
  };
  storage: { used: number; quota: number; persistent: boolean };
  /** As the browser names them; `everySite` stands apart from single sites, of which only the number is told. */
  permissions: string[];
  everySite: boolean;
  sites: number;
}

/** One line of the check; `wrong` where something is to be done about it. */
export interface HealthLine {
  label: string;
  words: string;
  wrong?: true;
}

const TABLES: readonly [table: string, label: string][] = [
  ['claims', 'Claims'],
  ['sources', 'Sources'],
  ['reviews', 'Fact-checks'],
  ['origins', 'Origins'],
  ['decisions', 'What you confirmed and rejected'],
  ['statusEvents', 'Changes of status'],
  ['rivalLinks', 'Links of rival claims'],
  ['tombstones', 'Remembered deletions'],
];

/** With less room than that a large file may not fit any more. */
const LITTLE_ROOM = 500_000_000;
const NEARLY_FULL = 0.9;

export function healthLines(facts: HealthFacts): HealthLine[] {
  const { version, browser, schema, rows, permissions } = facts;
  return [
    { label: 'Second Source', words: `Version ${version}, library of version ${schema}` },
    { label: 'Browser', words: browser },
    ...TABLES.map(([table, label]) => ({ label, words: (rows[table] ?? 0).toLocaleString('en-GB') })),
    indexLine(facts.index),
    ...storageLines(facts.storage),
    { label: 'Permissions', words: permissions.join(', ') || 'None' },
    { label: 'May read', words: sitesWords(facts) },
  ];
}

function indexLine({ segments, damaged, claims, waiting, missing }: HealthFacts['index']): HealthLine {
  const label = 'Index';
  const parts = counted(segments, 'part');
  if (damaged > 0) {
    return {
      label,
      words: `Damaged: ${counted(damaged, 'part')} of ${segments} cannot be used. Nothing is lost; make the index anew below.`,
      wrong: true,
    };
  }
  if (missing > 0) {
    return {
      label,
      words: `${counted(missing, 'claim')} of ${claims.toLocaleString('en-GB')} ${missing === 1 ? 'is' : 'are'} not in it and would not be found in articles. Make it anew below; where that does not help, check all records.`,
      wrong: true,
    };
  }
  const rest =
    waiting === 0 ? '' : `, ${waiting.toLocaleString('en-GB')} of them added when it is next opened`;
  return { label, words: `Whole: ${counted(claims, 'claim')} in ${parts}${rest}` };
}

function storageLines({ used, quota, persistent }: HealthFacts['storage']): HealthLine[] {
  const full = quota > 0 && (used / quota > NEARLY_FULL || quota - used < LITTLE_ROOM);
  const room: HealthLine = full
    ? {
        label: 'Room',
        words: `${sizeWords(used)} used, and only ${sizeWords(Math.max(0, quota - used))} left. Make room on this computer’s disk, and save your library to a file now.`,
        wrong: true,
      }
    : { label: 'Room', words: `${sizeWords(used)} used of ${sizeWords(quota)} that the browser allows` };
  return [
    room,
    {
      label: 'Kept',
      // Chromium says no to every extension, and yet keeps what one with `unlimitedStorage` stores.
      words: persistent
        ? 'The browser never clears it to save space'
        : 'The browser may not clear it to save space, by a permission of this extension',
    },
  ];
}

function sitesWords({ everySite, sites }: HealthFacts): string {
  if (everySite) return 'Every article you open';
  return sites === 0 ? 'Only pages you press its button on' : counted(sites, 'site');
}

/** All of it as text, to be pasted where somebody asks for help. */
export function healthText(lines: readonly HealthLine[], checked: string): string {
  return [
    ...lines.map(({ label, words }) => `${label}: ${words}`),
    ...(checked === '' ? [] : [checked]),
  ].join('\n');
}
