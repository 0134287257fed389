import type { TakeAwayFormat, TakeAwayWish, TakenAway } from '../claims/take-away.ts';
import { ANNOTATION_WRITER } from './annotations.ts';
import type { BackupRecords } from './backup-records.ts';
import { backupParts } from './backup.ts';
import { feedWriter } from './claim-review.ts';
import { CSV_WRITER } from './csv-writer.ts';
import { gzipped } from './gzip.ts';
import { markdownWriter } from './markdown.ts';
import { type ClaimWriter, takenClaims, written } from './taken.ts';
import { verifyBackup } from './verify-backup.ts';

export interface TakingAway {
  at: Date;
  signal: AbortSignal;
  /** Told how much is done (0..1). */
  onShare: (share: number) => void;
}

/** Who waits for the page is heard this often, ms. */
const TURN = 30;
const PART = 1_000_000;

const NAMES: Record<TakeAwayFormat, { name: string; ending: string; type: string }> = {
  backup: { name: '', ending: 'jsonl.gz', type: 'application/gzip' },
  csv: { name: '', ending: 'csv', type: 'text/csv' },
  feed: { name: 'fact-checks-', ending: 'json', type: 'application/json' },
  annotations: { name: 'annotations-', ending: 'jsonld', type: 'application/ld+json' },
  notes: { name: 'notes-', ending: 'md', type: 'text/markdown' },
};

/** The file that was wished for; a backup is read again and compared with the library before it is given out. */
export async function takenFile(
  records: BackupRecords,
  wish: TakeAwayWish,
  taking: TakingAway,
): Promise<TakenAway & { file: Blob }> {
  const { format, author } = wish;
  const { name, ending, type } = NAMES[format];
  const called = `second-source-${name}${dayOf(taking.at)}.${ending}`;
  if (format === 'backup') {
    const file = await backupOf(records, taking);
    return { file: new Blob([file], { type }), name: called, claims: records.claims.length, left: 0 };
  }
  const { parts, ...counts } = await claimsOf(records, wish, writerFor(format, taking.at, author), taking);
  return { file: new Blob(parts, { type }), name: called, ...counts };
}

/** By the day where the user is: "2026-11-23". */
function dayOf(at: Date): string {
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

function writerFor(
  format: Exclude<TakeAwayFormat, 'backup'>,
  at: Date,
  author: TakeAwayWish['author'],
): ClaimWriter {
  switch (format) {
    case 'feed':
      return feedWriter(at.getTime(), author);
    case 'annotations':
      return ANNOTATION_WRITER;
    case 'notes':
      return markdownWriter(dayOf(at));
    case 'csv':
      return CSV_WRITER;
  }
}

async function claimsOf(
  records: BackupRecords,
  { ids }: TakeAwayWish,
  writer: ClaimWriter,
  { signal, onShare }: TakingAway,
): Promise<{ parts: Blob[]; claims: number; left: number }> {
  const wanted = ids === undefined ? undefined : new Set(ids);
  const total = wanted?.size ?? records.claims.length;
  const parts: Blob[] = [];
  let text = '';
  // The first part and the last are of no claim.
  let claims = -2;
  let left = 0;
  let turn = performance.now();
  for (const part of written(writer, takenClaims(records, wanted))) {
    text += part;
    if (part === '') left += 1;
    else claims += 1;
    if (text.length > PART) {
      parts.push(new Blob([text.toWellFormed()]));
      text = '';
    }
    if (performance.now() - turn < TURN) continue;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    onShare(Math.min(1, Math.max(0, claims + left) / Math.max(1, total)));
    turn = performance.now();
  }
  parts.push(new Blob([text.toWellFormed()]));
  signal.throwIfAborted();
  return { parts, claims: claims + Number(writer.tail === ''), left: left - Number(writer.tail === '') };
}

/** Writing it is the first half of the work, reading it again the second. */
async function backupOf(records: BackupRecords, { at, signal, onShare }: TakingAway): Promise<Blob> {
  const total = Object.values(records).reduce((sum, list) => sum + list.length, 0);
  let lines = 0;
  async function* watched(): AsyncGenerator<string> {
    for (const part of backupParts(records, at.getTime())) {
      lines += part.split('\n').length - 1;
      onShare(lines / Math.max(1, total + 2) / 2);
      yield await Promise.resolve(part);
      signal.throwIfAborted();
    }
  }
  const file = await gzipped(watched());
  signal.throwIfAborted();
  await verifyBackup(file, records);
  signal.throwIfAborted();
  return file;
}
