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
  /** Pairs that the user says are rivals, and those that are only proposed. */
  rivals: { confirmed: number; proposed: number };
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
  ['statusEvents', 'Changes of status, in the claims’ histories'],
];

/** With less room than that a large file may not fit any more. */
const LITTLE_ROOM = 500_000_000;
const NEARLY_FULL = 0.9;

export function healthLines(facts: HealthFacts): HealthLine[] {
  const { version, browser, rows, rivals, permissions } = facts;
  return [
    { label: 'Second Source', words: `Version ${version}` },
    { label: 'Browser', words: browser },
    ...TABLES.map(([table, label]) => ({ label, words: (rows[table] ?? 0).toLocaleString('en-GB') })),
    { label: 'Rival claims', words: rivalWords(rivals) },
    indexLine(facts.index),
    ...storageLines(facts.storage),
    { label: 'Browser permissions', words: permissions.join(', ') || 'None' },
    { label: 'May read', words: sitesWords(facts) },
  ];
}

function rivalWords({ confirmed, proposed }: HealthFacts['rivals']): string {
  const linked = confirmed === 0 ? 'No pair linked' : `${counted(confirmed, 'pair')} linked`;
  return proposed === 0
    ? linked
    : `${linked}, ${proposed.toLocaleString('en-GB')} proposed and waiting for your word`;
}

function indexLine({ damaged, claims, waiting, missing }: HealthFacts['index']): HealthLine {
  const label = 'Finding claims in articles';
  if (damaged > 0) {
    return {
      label,
      words:
        'Damaged: part of the index cannot be used, so fewer sentences may be marked. Nothing is lost; make the index anew below.',
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
  if (claims === 0) return { label, words: 'There is no claim to find yet' };
  const rest =
    waiting === 0
      ? ''
      : `; ${waiting.toLocaleString('en-GB')} changed lately and ${waiting === 1 ? 'is' : 'are'} read with the next article`;
  return { label, words: `In order: ${counted(claims, 'claim')} can be found${rest}` };
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

/** What says something only to who helps, in their terms. */
function helperLines({ schema, rows, index }: HealthFacts): string[] {
  const { segments, damaged, indexed, waiting, missing } = index;
  return [
    `Library schema: ${schema}`,
    `Tombstones: ${rows['tombstones'] ?? 0}`,
    `Index: ${segments} segments, ${damaged} damaged, ${indexed} claims, ${waiting} waiting, ${missing} missing`,
  ];
}

/** All of it as text, to be pasted where somebody asks for help. */
export function healthText(facts: HealthFacts, checked: string): string {
  return [
    ...healthLines(facts).map(({ label, words }) => `${label}: ${words}`),
    ...helperLines(facts),
    ...(checked === '' ? [] : [checked]),
  ].join('\n');
}
