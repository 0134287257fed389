import type { ComponentChildren } from 'preact';
import { byOrigin, type OriginSources } from '../lib/claims/by-origin.ts';
import type { SourceView } from '../lib/claims/view.ts';
import { AwayLink } from './AwayLink.tsx';
import { StanceBadge } from './Badges.tsx';
import { dateWords, dayWords } from './dates.ts';
import { Decided } from './Decided.tsx';
import { saidWords, UNTIMELY_WORDS } from './manner-words.ts';
import { uncountedWords } from './review-words.ts';
import { counted, SOURCE_CERTAINTY } from './words.ts';

/** More groups than this are folded away: the panel stands beside an article, it does not replace it. */
const GROUPS_SHOWN = 3;

type Group = OriginSources<SourceView>;

/** The first groups, with one that disputes the claim where there is any: both sides are to be seen at once. */
function inSight(groups: readonly Group[]): Group[] {
  const first = groups.slice(0, GROUPS_SHOWN);
  const against = groups.find(({ sources }) => sources.some(({ stance }) => stance === 'disputes'));
  return against === undefined || first.includes(against) ? first : [...first.slice(0, -1), against];
}

/** What can be done about a source, under each of them. */
type Action = (source: SourceView) => ComponentChildren;

interface SourcesProps {
  sources: readonly SourceView[];
  action?: Action;
}

/** Who says so: each source with its publisher, date, stance, certainty, whom it names, its words and its link. */
export function Sources({ sources, action = () => null }: SourcesProps) {
  const groups = byOrigin(sources);
  if (groups.length === 0) return <p class="quiet">No sources are kept for this claim yet.</p>;
  const shown = inSight(groups);
  const folded = groups.filter((group) => !shown.includes(group));
  const foldedSources = folded.reduce((sum, group) => sum + group.sources.length, 0);
  return (
    <>
      <ul class="sources">
        {shown.map((group) => (
          <OriginGroup key={group.sources[0]?.id} {...group} action={action} />
        ))}
      </ul>
      {folded.length > 0 && (
        <details class="more">
          <summary>Show {counted(foldedSources, 'more source')}</summary>
          <ul class="sources">
            {folded.map((group) => (
              <OriginGroup key={group.sources[0]?.id} {...group} action={action} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function OriginGroup({ origin, sources, action }: Group & { action: Action }) {
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) {
    return (
      <li class="source">
        <SourceEntry source={only} />
        {origin !== '' && origin !== only.publisher && <p class="quiet">Origin: {origin}</p>}
        {action(only)}
      </li>
    );
  }
  const outlets = new Set(sources.map(({ publisher }) => publisher)).size;
  const who = outlets === sources.length ? counted(outlets, 'outlet') : counted(sources.length, 'report');
  const otherwise = sources.filter(({ callsOrigin }) => callsOrigin !== undefined);
  const why = [...new Set(sources.flatMap(({ shares }) => shares ?? []))].join('; ');
  return (
    <li class="origin">
      <p class="origin-name">
        {who}, one origin: {origin}
      </p>
      {why !== '' && <p class="quiet">Counted as one: {why}.</p>}
      {otherwise.map(({ id, publisher, callsOrigin }) => (
        <p class="quiet" key={id}>
          {publisher === '' ? 'One' : publisher} calls it “{callsOrigin}”.
        </p>
      ))}
      <ul>
        {sources.map((source) => (
          <li class="source" key={source.id}>
            <SourceEntry source={source} />
            {action(source)}
          </li>
        ))}
      </ul>
    </li>
  );
}

function SourceEntry({ source }: { source: SourceView }) {
  const { publishedAt, attributedTo } = source;
  const named = attributedTo === undefined || attributedTo === '' ? '' : `attributed to ${attributedTo}`;
  // What checks or only mentions a claim does not state it, and somebody's words are no fact that the outlet states.
  const said = source.review === undefined ? saidWords(source) : '';
  const isPlain = said === SOURCE_CERTAINTY.asserted;
  const isUnsaid = isPlain && (named !== '' || source.stance === 'mentions');
  const how = [isUnsaid ? '' : said, named].filter((words) => words !== '').join(', ');
  return (
    <>
      <p class="source-head">
        <span class="publisher">{source.publisher === '' ? 'Unnamed publisher' : source.publisher}</span>{' '}
        <StanceBadge stance={source.stance} />
      </p>
      <p class="quiet">
        {publishedAt !== undefined && (
          <>
            <time dateTime={publishedAt}>{dateWords(publishedAt)}</time>
            {how !== '' && ' · '}
          </>
        )}
        {how}
      </p>
      {source.quote !== '' && (
        <blockquote>
          <Decided text={source.quote} at={source.decidedAt} />
        </blockquote>
      )}
      {source.review !== undefined && (
        <p class="carried">
          Carries a fact-check that rates it “{source.review.rating}”. {uncountedWords(source.review)}
        </p>
      )}
      {source.untimely !== undefined && (
        <p class="missing">Not counted: {UNTIMELY_WORDS[source.untimely]}.</p>
      )}
      {source.missingSince !== undefined && (
        <p class="missing">The words were no longer on the page on {dayWords(source.missingSince)}.</p>
      )}
      <p class="source-link">
        <AwayLink url={source.link}>{source.title === '' ? source.url : source.title}</AwayLink>
      </p>
    </>
  );
}
