import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { CsvChoice, CsvTable } from '../lib/claims/import-view.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { BETWEEN_WORDS, LEFT_OUT, LIST_FIELDS, fieldWords, leftOut } from './csv-words.ts';

interface CsvColumnsProps {
  file: string;
  table: CsvTable;
  onChosen: (choice: CsvChoice) => void;
  onLeave: () => void;
}

/** What each column of a table becomes: proposed by its name, with what stands in its first rows, for the user to change. */
export function CsvColumns({ file, table, onChosen, onLeave }: CsvColumnsProps) {
  const { names, rows, fields } = table;
  const [becomes, setBecomes] = useState(table.becomes);
  const [between, setBetween] = useState(table.between);
  const heading = useRef<HTMLHeadingElement>(null);
  const id = useId();
  useEffect(() => heading.current?.focus(), []);
  const out = leftOut(becomes).map((column) => columnWords(names[column] ?? '', column));
  const lacking = !becomes.includes('claim');
  // Of two columns nothing can be read for one field: the one chosen last has it.
  const set = (column: number, field: string) =>
    setBecomes(becomes.map((each, at) => (at === column ? field : each === field ? '' : each)));
  return (
    <div class="csv-columns">
      <h3 tabIndex={-1} ref={heading} id={id}>
        What the columns of {file} become
      </h3>
      <p>Look through what was guessed by their names, and change what is wrong. Nothing is read yet.</p>
      <table aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">Column</th>
            <th scope="col">Becomes</th>
            <th scope="col">First rows</th>
          </tr>
        </thead>
        <tbody>
          {names.map((name, column) => (
            // Two columns may have one name.
            <tr key={`${column} ${name}`}>
              <th scope="row" dir="auto">
                {columnWords(name, column)}
              </th>
              <td>
                <select
                  aria-label={`${columnWords(name, column)} becomes`}
                  value={becomes[column]}
                  onChange={({ currentTarget }) => set(column, currentTarget.value)}
                >
                  <option value="">{LEFT_OUT}</option>
                  {fields.map((field) => (
                    <option key={field} value={field}>
                      {fieldWords(field)}
                    </option>
                  ))}
                </select>
              </td>
              <td>
                {rows.map((row, at) => (
                  <p key={at} class="quiet" dir="auto">
                    {(row[column] ?? '').trim() === '' ? '–' : row[column]?.slice(0, MOST_SHOWN)}
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {LIST_FIELDS.some((field) => becomes.includes(field)) && (
        <ChoiceField
          label="Between several tags or authors stand"
          words={BETWEEN_WORDS}
          value={between}
          fault={undefined}
          onValue={setBetween}
        />
      )}
      <p dir="auto">
        {out.length === 0 ? 'Every column is read.' : `Nothing is read of: ${out.join(', ')}.`}
      </p>
      <div class="buttons">
        <button
          type="button"
          class="strong"
          aria-disabled={lacking}
          onClick={() => !lacking && onChosen({ becomes, between })}
        >
          Read it
        </button>
        <button type="button" class="plain" onClick={onLeave}>
          Leave it
        </button>
      </div>
      <p role="status" class="said">
        {lacking && `Choose the column that becomes “${fieldWords('claim')}”.`}
      </p>
    </div>
  );
}

/** More of a cell is not needed to know what is in it. */
const MOST_SHOWN = 300;

const columnWords = (name: string, column: number): string => (name === '' ? `Column ${column + 1}` : name);
