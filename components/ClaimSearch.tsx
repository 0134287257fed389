import type { RefObject } from 'preact';
import type { ClaimFacets, ClaimQuery } from '../lib/claims/claim-query.ts';
import { type ClaimsPlace, isNarrowed, picturesOf } from './claim-address.ts';
import { ChosenFilters, ClaimFilters, SortChoice } from './ClaimFilters.tsx';
import { type KeptViews, SavedViews } from './SavedViews.tsx';
import { useWords } from './spoken.ts';

interface ClaimSearchProps {
  place: ClaimsPlace;
  facets: ClaimFacets;
  /** How many claims the query lets through. */
  total: number;
  views: KeptViews;
  /** Of the words. */
  field: RefObject<HTMLInputElement | null>;
  /** Asks for other claims; whether Back leads to those before is `step`. */
  onAsk: (change: Partial<ClaimQuery>, step?: 'push' | 'replace') => void;
  onGo: (place: ClaimsPlace) => void;
}

/** Which claims are listed, and in which order: words, filters, views that were kept. */
export function ClaimSearch({ place, facets, total, views, field, onAsk, onGo }: ClaimSearchProps) {
  const { pictures } = useWords();
  const { query } = place;
  return (
    <>
      <search>
        <label for="query">Find claims by their words, tags, notes or sources</label>
        <input
          id="query"
          ref={field}
          type="search"
          autocomplete="off"
          value={query.words}
          onInput={({ currentTarget }) =>
            onAsk({ words: currentTarget.value }, query.words === '' ? 'push' : 'replace')
          }
        />
      </search>
      <div class="narrow">
        <details class="more">
          <summary>Filters</summary>
          <ClaimFilters query={query} facets={facets} onChange={onAsk} />
        </details>
        <SavedViews place={place} views={views} onGo={onGo} />
        <SortChoice query={query} onChange={onAsk} />
      </div>
      <ChosenFilters query={query} onChange={onAsk} />
      {(query.words !== '' || isNarrowed(query)) && total > 0 && (
        <p class="quiet">
          <a href={picturesOf(query)}>{pictures.these}</a>
        </p>
      )}
    </>
  );
}
