import type { CsvChoice, CsvTable, Encoding, FileFormat, FileLook } from '../../lib/claims/import-view.ts';
import { CSV_COLUMNS, type CsvColumn } from '../../lib/formats/csv-columns.ts';
import {
  CSV_HEAD,
  type CsvLayout,
  type CsvMapping,
  csvLayout,
  guessedMapping,
} from '../../lib/formats/csv-mapping.ts';
import { detectFormat } from '../../lib/formats/detect.ts';
import { fileText, seemingEncoding } from '../../lib/formats/file-text.ts';

/** Rows of a table that are shown before it is read. */
const SHOWN = 3;

/** Computed from the rest, and not read back. */
const COMPUTED: ReadonlySet<CsvColumn> = new Set(['status', 'status_because']);
const FIELDS = CSV_COLUMNS.filter((column) => !COMPUTED.has(column));

/**
 * What a file is, by its beginning; in the encoding the user chose, else in the one it seems to be in.
 * @throws {Error} in words, where it is nothing that claims are brought in from
 */
export async function lookInto(file: File, chosen?: Encoding): Promise<FileLook> {
  const encoding = chosen ?? (await seemingEncoding(file));
  const head = await headOf(file, encoding);
  const format = formatOf(head, file.name);
  if (format === 'backup' && chosen === undefined) return { format };
  return { format, encoding, ...(format === 'csv' && { table: tableOf(csvLayout(head)) }) };
}

/** How a table is to be read as the user chose. */
export async function csvReading(
  file: File,
  { becomes, between }: CsvChoice,
  encoding?: Encoding,
): Promise<{ layout: CsvLayout; mapping: CsvMapping }> {
  const columns: CsvMapping['columns'] = {};
  for (const column of FIELDS) {
    const at = becomes.indexOf(column);
    if (at !== -1) columns[column] = at;
  }
  return { layout: csvLayout(await headOf(file, encoding)), mapping: { columns, listSeparator: between } };
}

function formatOf(head: string, name: string): FileFormat {
  const seems = detectFormat(head, name);
  // What a backup that is damaged where it begins lacks it says best itself.
  const format = (seems ?? 'csv') === 'csv' && /\.jsonl(?:\.gz)?$/iu.test(name) ? 'backup' : seems;
  if (format !== undefined) return format;
  throw new Error(
    head.trim() === ''
      ? 'The file is empty. Choose another.'
      : 'It is neither a backup, a table (CSV), a file of fact-checks (ClaimReview) nor one of Web Annotations. Choose another file, or save it as one of these in the program it comes from.',
  );
}

function tableOf(layout: CsvLayout): CsvTable {
  const { columns, listSeparator } = guessedMapping(layout);
  const becomes = layout.names.map((_, at) => FIELDS.find((column) => columns[column] === at) ?? '');
  const { names, sample } = layout;
  return { names, rows: sample.slice(0, SHOWN), becomes, between: listSeparator, fields: FIELDS };
}

async function headOf(file: File, encoding: Encoding | undefined): Promise<string> {
  let head = '';
  for await (const part of fileText(file, { encoding })) {
    head += part;
    if (head.length >= CSV_HEAD) break;
  }
  return head.slice(0, CSV_HEAD);
}
