import { useId } from 'preact/hooks';
import { type ClaimFacets, type ClaimQuery, type ClaimSort, DATED_BY } from '../lib/claims/claim-query.ts';
import type { VerificationStatus } from '../lib/claims/claim.ts';
import { DAY } from './claim-address.ts';
import { STATUS_WORDS } from './words.ts';

interface ClaimFiltersProps {
  query: ClaimQuery;
  facets: ClaimFacets;
  onChange: (change: Partial<ClaimQuery>) => void;
}

const STATUSES = Object.keys(STATUS_WORDS) as VerificationStatus[];

const SORTS: Record<ClaimSort, string> = {
  relevance: 'Best match first',
  changed: 'Last changed first',
  saved: 'Last saved first',
  event: 'Latest event first',
  text: 'Text, A to Z',
  origins: 'Most origins first',
};

const LISTS = [
  { list: 'tags', one: 'Tag', any: 'Any tag' },
  { list: 'origins', one: 'Origin', any: 'Any origin' },
  { list: 'publishers', one: 'Publisher', any: 'Any publisher' },
  { list: 'languages', one: 'Language', any: 'Any language' },
] as const;

type ListName = (typeof LISTS)[number]['list'];

/** By what the list is narrowed; beside each choice how many claims it would leave. */
export function ClaimFilters({ query, facets, onChange }: ClaimFiltersProps) {
  const dated = useId();
  const counts = new Map(facets.statuses);
  return (
    <div class="filters">
      <fieldset>
        <legend>Status</legend>
        <div class="checks">
          {STATUSES.map((status) => (
            <label key={status}>
              <input
                type="checkbox"
                checked={query.statuses.includes(status)}
                onChange={() => onChange({ statuses: toggled(query.statuses, status) })}
              />
              {STATUS_WORDS[status]} <span class="quiet">{counts.get(status) ?? 0}</span>
            </label>
          ))}
          <label>
            <input
              type="checkbox"
              checked={query.rivals}
              onChange={() => onChange({ rivals: !query.rivals })}
            />
            Has rivals <span class="quiet">{facets.rivals}</span>
          </label>
        </div>
      </fieldset>
      <div class="choices">
        {LISTS.map(({ list, one, any }) => (
          <label key={list}>
            {one}
            <select
              value=""
              onChange={({ currentTarget }) => {
                const { value } = currentTarget;
                currentTarget.value = '';
                if (value !== '') onChange({ [list]: toggled(query[list], value) });
              }}
            >
              <option value="">{any}</option>
              {facets[list]
                .filter(([name]) => !query[list].includes(name))
                .map(([name, count]) => (
                  <option key={name} value={name}>
                    {nameIn(list, name)} ({count})
                  </option>
                ))}
            </select>
          </label>
        ))}
      </div>
      <fieldset>
        <legend>Date</legend>
        <div class="choices">
          <label for={dated}>
            Of
            <select
              id={dated}
              value={query.dated}
              onChange={({ currentTarget }) =>
                onChange({ dated: DATED_BY.find((each) => each === currentTarget.value) ?? query.dated })
              }
            >
              <option value="event">the event</option>
              <option value="changed">the last change</option>
              <option value="saved">saving</option>
            </select>
          </label>
          <DayField label="From" value={query.from} onChange={(from) => onChange({ from })} />
          <DayField label="To" value={query.to} onChange={(to) => onChange({ to })} />
        </div>
      </fieldset>
    </div>
  );
}

interface DayFieldProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
}

/** A year, a month or a day; what is none of these yet narrows nothing. */
function DayField({ label, value, onChange }: DayFieldProps) {
  const about = useId();
  return (
    <label>
      {label}
      <input
        type="text"
        autocomplete="off"
        placeholder="2026-11-23"
        pattern={DAY.source}
        defaultValue={value}
        key={value}
        aria-describedby={about}
        onChange={({ currentTarget }) => {
          const day = currentTarget.value.trim();
          const isWrong = day !== '' && !DAY.test(day);
          currentTarget.setAttribute('aria-invalid', String(isWrong));
          if (!isWrong) onChange(day);
        }}
      />
      <span id={about} class="unseen">
        A year, a month or a day, such as 2026, 2026-11 or 2026-11-23
      </span>
    </label>
  );
}

/** What narrows the list now, each with a way to take it off. */
export function ChosenFilters({ query, onChange }: Omit<ClaimFiltersProps, 'facets'>) {
  const chosen: { label: string; change: Partial<ClaimQuery> }[] = [
    ...query.statuses.map((status) => ({
      label: STATUS_WORDS[status],
      change: { statuses: toggled(query.statuses, status) },
    })),
    ...LISTS.flatMap(({ list, one }) =>
      query[list].map((name) => ({
        label: `${one}: ${nameIn(list, name)}`,
        change: { [list]: toggled(query[list], name) },
      })),
    ),
    ...(query.rivals ? [{ label: 'Has rivals', change: { rivals: false } }] : []),
    ...(query.from === '' && query.to === ''
      ? []
      : [{ label: datesIn(query), change: { from: '', to: '' } }]),
  ];
  if (chosen.length === 0) return null;
  return (
    <ul class="chosen" aria-label="Filters">
      {chosen.map(({ label, change }) => (
        <li key={label}>
          <button
            type="button"
            class="plain"
            aria-label={`Take off: ${label}`}
            onClick={() => onChange(change)}
          >
            <span dir="auto">{label}</span> <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

/** `relevance` is offered where there are words to go by. */
export function SortChoice({ query, onChange }: Omit<ClaimFiltersProps, 'facets'>) {
  const hasWords = query.words.trim() !== '';
  const sorts = (Object.keys(SORTS) as ClaimSort[]).filter((sort) => hasWords || sort !== 'relevance');
  return (
    <label class="sort">
      <span class="unseen">Sort</span>
      <select
        value={!hasWords && query.sort === 'relevance' ? 'changed' : query.sort}
        onChange={({ currentTarget }) => {
          const sort = sorts.find((each) => each === currentTarget.value);
          if (sort !== undefined) onChange({ sort });
        }}
      >
        {sorts.map((sort) => (
          <option key={sort} value={sort}>
            {SORTS[sort]}
          </option>
        ))}
      </select>
    </label>
  );
}

function toggled<T>(list: readonly T[], value: T): T[] {
  return list.includes(value) ? list.filter((each) => each !== value) : [...list, value];
}

function nameIn(list: ListName, name: string): string {
  if (list !== 'languages') return name;
  try {
    return new Intl.DisplayNames('en-GB', { type: 'language' }).of(name) ?? name;
  } catch {
    return name;
  }
}

function datesIn({ dated, from, to }: ClaimQuery): string {
  const range = from === '' ? `to ${to}` : to === '' ? `from ${from}` : `${from} to ${to}`;
  return `${{ event: 'Event', changed: 'Changed', saved: 'Saved' }[dated]}: ${range}`;
}
