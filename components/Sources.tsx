import type { ComponentChildren } from 'preact';
import { byOrigin, type OriginSources } from '../lib/claims/by-origin.ts';
import type { SourceView } from '../lib/claims/view.ts';
import type { Words } from '../lib/words/parts.ts';
import { AwayLink } from './AwayLink.tsx';
import { StanceBadge } from './Badges.tsx';
import { Decided } from './Decided.tsx';
import { saidWords } from './manner-words.ts';
import { uncountedWords } from './review-words.ts';
import { useWords } from './spoken.ts';

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
  const words = useWords();
  const groups = byOrigin(sources);
  if (groups.length === 0) return <p class="quiet">{words.sources.none}</p>;
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
          <summary>{words.sources.more(foldedSources)}</summary>
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
  const say = useWords().sources;
  const [only] = sources;
  if (sources.length === 1 && only !== undefined) {
    return (
      <li class="source">
        <SourceEntry source={only} />
        {origin !== '' && origin !== only.publisher && <p class="quiet">{say.origin(origin)}</p>}
        {action(only)}
      </li>
    );
  }
  const outlets = new Set(sources.map(({ publisher }) => publisher)).size;
  const otherwise = sources.filter(({ callsOrigin }) => callsOrigin !== undefined);
  const why = [
    ...new Set(sources.flatMap(({ shares = [] }) => shares.map((each) => sharedWords(each, say)))),
  ];
  return (
    <li class="origin">
      <p class="origin-name">
        {outlets === sources.length ? say.outlets(outlets, origin) : say.reports(sources.length, origin)}
      </p>
      {why.length > 0 && <p class="quiet">{say.asOne(why)}</p>}
      {otherwise.map(({ id, publisher, callsOrigin }) => (
        <p class="quiet" key={id}>
          {say.calls(publisher, callsOrigin ?? '')}
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

/** Why two sources are one witness. */
function sharedWords({ by, name }: NonNullable<SourceView['shares']>[number], say: Words['sources']): string {
  switch (by) {
    case 'same-origin':
      return say.sameOrigin(name);
    case 'cites':
      return say.cites(name);
    case 'near-copy':
      return say.nearCopy;
    case 'same-article':
      return say.sameArticle;
  }
}

function SourceEntry({ source }: { source: SourceView }) {
  const words = useWords();
  const say = words.sources;
  const { publishedAt, attributedTo } = source;
  const named = attributedTo === undefined || attributedTo === '' ? '' : say.attributed(attributedTo);
  // What checks or only mentions a claim does not state it, and somebody's words are no fact that the outlet states.
  const said = source.review === undefined ? saidWords(source, words) : '';
  const isPlain = said === words.certainty.asserted;
  const isUnsaid = isPlain && (named !== '' || source.stance === 'mentions');
  const how = [isUnsaid ? '' : said, named].filter((part) => part !== '').join(', ');
  return (
    <>
      <p class="source-head">
        <span class="publisher">{source.publisher === '' ? say.unnamed : source.publisher}</span>{' '}
        <StanceBadge stance={source.stance} />
      </p>
      <p class="quiet">
        {publishedAt !== undefined && (
          <>
            <time dateTime={publishedAt}>{words.date(publishedAt)}</time>
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
          {say.carries(source.review.rating)} {uncountedWords(source.review, words)}
        </p>
      )}
      {source.untimely !== undefined && (
        <p class="missing">{source.untimely === 'before-event' ? say.beforeEvent : say.otherYear}</p>
      )}
      {source.missingSince !== undefined && (
        <p class="missing">{say.missing(words.day(source.missingSince))}</p>
      )}
      <p class="source-link">
        <AwayLink url={source.link}>{source.title === '' ? source.url : source.title}</AwayLink>
      </p>
    </>
  );
}
