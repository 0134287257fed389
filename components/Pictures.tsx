import './pictures.css';
import { useId, useState } from 'preact/hooks';
import type { ComponentChildren } from 'preact';
import type { ClaimQuery } from '../lib/claims/claim-query.ts';
import type { ClaimTimeline, OriginGraph, RivalQuestions } from '../lib/claims/pictures.ts';
import { STATUS_ORDER } from '../lib/claims/pictures.ts';
import { addressOf, PICTURES } from './claim-address.ts';
import { ChosenFilters, ClaimFilters } from './ClaimFilters.tsx';
import { dayWords } from './dates.ts';
import { OriginTables, listQuery, originPicture } from './origin-picture.tsx';
import type { Picture } from './picture.ts';
import { type PictureFile, pictureFile } from './picture-file.tsx';
import { PictureFrame, type PictureFormat } from './PictureFrame.tsx';
import { RivalTables, rivalPicture } from './rival-picture.tsx';
import { failure } from './DeedButton.tsx';
import { useWords } from './spoken.ts';
import { TimeTable, spanWords, timePicture } from './time-picture.tsx';
import { useClaimsPlace } from './use-claims-place.ts';
import { type Counted, type StillReading, usePicture } from './use-picture.ts';
import { STATUS_WORDS } from './words.ts';

export interface PicturesProps {
  /** Whether this view is in front: nothing is counted while it is not. */
  shown: boolean;
  onTime: (ask: { query: ClaimQuery }) => Promise<ClaimTimeline | StillReading>;
  onOrigins: (ask: { query: ClaimQuery; most: number }) => Promise<OriginGraph | StillReading>;
  onRivals: (part: {
    query: ClaimQuery;
    offset: number;
    limit: number;
  }) => Promise<RivalQuestions | StillReading>;
  /** Hands the file to the browser under a name that begins so; answers the whole name. */
  onSave: (file: PictureFile, format: PictureFormat, name: string) => Promise<string>;
}

/** Outlets, origins and claims that are named, each: at first, for each press of "Show more", and at most. */
const NODES = 12;
const MOST_NODES = 60;
/** Questions at first and for each press. */
const QUESTIONS = 4;
const MOST_QUESTIONS = 20;

const BY_DATE = ['saved', 'event', 'changed'] as const;

/** The library in pictures: claims over time, who rests on whom, and rival figures, of the claims that filters let through. */
export function Pictures({ shown, onTime, onOrigins, onRivals, onSave }: PicturesProps) {
  const words = useWords();
  const { pictures } = words;
  const { place, go } = useClaimsPlace(shown, PICTURES);
  const { query } = place;
  const [nodes, setNodes] = useState(NODES);
  const [questions, setQuestions] = useState(QUESTIONS);
  // The other pictures do not go by the date, as long as it narrows nothing.
  const undated = listQuery(query);
  const time = usePicture(onTime, { query }, shown);
  const origins = usePicture(onOrigins, { query: undated, most: nodes }, shown);
  const rivals = usePicture(onRivals, { query: undated, offset: 0, limit: questions }, shown);
  const change = (changed: Partial<ClaimQuery>) => go({ query: { ...query, ...changed } }, 'push');
  const narrowed = narrowedWords(query, words);
  const save = (picture: Picture, name: string) => (format: PictureFormat) =>
    onSave(pictureFile(picture, { narrowed, day: dayWords(Date.now()) }, words), format, name);

  const answer = time.last?.answer;
  if (answer?.all === 0)
    return (
      <section class="pictures">
        <h2>{pictures.title}</h2>
        <p>{pictures.empty}</p>
      </section>
    );
  const nothing = answer?.total === 0;
  return (
    <section class="pictures">
      <h2>{pictures.title}</h2>
      <Narrowing {...{ query, answer, change }} />
      <p role="status" class="quiet">
        {answer === undefined
          ? pictures.counting
          : nothing
            ? pictures.none
            : answer.total === answer.all
              ? pictures.all(answer.all)
              : pictures.some(answer.total, answer.all)}
      </p>
      {nothing && (
        <button type="button" onClick={() => go({ query: PICTURES.always }, 'push')}>
          {pictures.takeOff}
        </button>
      )}
      {!nothing && (
        <>
          <Part title={pictures.time.title} counted={time}>
            {(timeline, asked) => (
              <Time
                {...{ timeline, query: asked.query, change }}
                onSave={save(timePicture(timeline, asked.query, words), 'claims-over-time')}
              />
            )}
          </Part>
          <Part title={pictures.origins.title} counted={origins}>
            {(graph, { query: of }) =>
              graph.sources === 0 ? (
                <p>{pictures.origins.none}</p>
              ) : (
                <Drawn
                  picture={originPicture({ graph, query: of, words })}
                  table={<OriginTables {...{ graph, query: of, words }} />}
                  onSave={save(originPicture({ graph, query: of, words }), 'origins')}
                >
                  {Math.max(graph.outlets.rest, graph.origins.rest, graph.claims.rest) > 0 &&
                    nodes < MOST_NODES && (
                      <button type="button" onClick={() => setNodes(Math.min(MOST_NODES, nodes + NODES))}>
                        {pictures.origins.showMore}
                      </button>
                    )}
                </Drawn>
              )
            }
          </Part>
          <Part title={pictures.rivals.title} counted={rivals}>
            {(found) =>
              found.total === 0 ? (
                <p>{pictures.rivals.none}</p>
              ) : (
                <Drawn
                  picture={rivalPicture(found, words)}
                  table={<RivalTables questions={found.questions} words={words} />}
                  onSave={save(rivalPicture(found, words), 'rival-figures')}
                >
                  {found.total > found.questions.length && questions < MOST_QUESTIONS && (
                    <button
                      type="button"
                      onClick={() => setQuestions(Math.min(MOST_QUESTIONS, questions + QUESTIONS))}
                    >
                      {pictures.rivals.showMore}
                    </button>
                  )}
                </Drawn>
              )
            }
          </Part>
        </>
      )}
    </section>
  );
}

interface NarrowingProps {
  query: ClaimQuery;
  answer: ClaimTimeline | undefined;
  change: (changed: Partial<ClaimQuery>) => void;
}

/** The filters of the list of claims, and its words. */
function Narrowing({ query, answer, change }: NarrowingProps) {
  const { pictures } = useWords();
  const list = addressOf({ query: listQuery(query), claim: undefined });
  return (
    <>
      {answer !== undefined && (
        <details class="more narrow">
          <summary>{pictures.filters}</summary>
          <label>
            {pictures.words}
            <input
              type="search"
              autocomplete="off"
              defaultValue={query.words}
              key={query.words}
              onChange={({ currentTarget }) => change({ words: currentTarget.value.trim() })}
            />
          </label>
          <ClaimFilters query={query} facets={answer.facets} onChange={change} />
        </details>
      )}
      {query.words !== '' && (
        <ul class="chosen" aria-label={pictures.words}>
          <li>
            <button
              type="button"
              class="plain"
              aria-label={pictures.takeOffWords(query.words)}
              onClick={() => change({ words: '' })}
            >
              <span dir="auto">“{query.words}”</span> <span aria-hidden="true">×</span>
            </button>
          </li>
        </ul>
      )}
      <ChosenFilters query={query} onChange={change} />
      {/* Without anything asked the list is come back to as it was left, which may be narrowed. */}
      {list.includes('?') && (
        <p class="quiet">
          <a href={list}>{pictures.asList}</a>
        </p>
      )}
    </>
  );
}

interface PartProps<Asked, Answer> {
  title: string;
  counted: Counted<Asked, Answer>;
  children: (answer: Answer, asked: Asked) => ComponentChildren;
}

/** One of the pictures under its heading, or how far it is. */
function Part<Asked, Answer>({ title, counted, children }: PartProps<Asked, Answer>) {
  const words = useWords();
  const { pictures } = words;
  const heading = useId();
  const { last, reading, failed, again } = counted;
  return (
    <section aria-labelledby={heading}>
      <h3 id={heading}>{title}</h3>
      {failed !== undefined && (
        <div class="deed">
          <p class="failed" role="alert">
            {failure(failed, words)}
          </p>
          <button type="button" onClick={again}>
            {pictures.again}
          </button>
        </div>
      )}
      {reading !== undefined && <p class="quiet">{pictures.reading(reading.done, reading.total)}</p>}
      {last === undefined
        ? reading === undefined && failed === undefined && <p class="quiet">{pictures.counting}</p>
        : children(last.answer, last.asked)}
    </section>
  );
}

interface DrawnProps {
  picture: Picture;
  table: ComponentChildren;
  onSave: (format: PictureFormat) => Promise<string>;
  children?: ComponentChildren;
}

function Drawn(props: DrawnProps) {
  return <PictureFrame {...props} />;
}

interface TimeProps {
  timeline: ClaimTimeline;
  query: ClaimQuery;
  change: (changed: Partial<ClaimQuery>) => void;
  onSave: (format: PictureFormat) => Promise<string>;
}

/** Claims over time, with the date they go by; a single claim is told in words. */
function Time({ timeline, query, change, onSave }: TimeProps) {
  const words = useWords();
  const { time } = words.pictures;
  const name = useId();
  const { total, bars, undated, vague, unit } = timeline;
  const [first] = bars;
  const left = [undated === 0 ? '' : time.undated(undated), vague === 0 ? '' : time.vague(vague)].filter(
    (text) => text !== '',
  );
  const status = STATUS_ORDER.find((_, at) => (first?.counts[at] ?? 0) > 0);
  return (
    <>
      <fieldset class="by-date">
        <legend>{time.goBy}</legend>
        <div class="checks">
          {BY_DATE.map((dated) => (
            <label key={dated}>
              <input
                type="radio"
                name={name}
                checked={query.dated === dated}
                onChange={() => change({ dated })}
              />
              {time.when[dated]}
            </label>
          ))}
        </div>
      </fieldset>
      {total === 1 && first !== undefined && status !== undefined ? (
        <p>
          {time.one(STATUS_WORDS[status], `${time.when[query.dated]}: ${spanWords(unit, first.key, words)}`)}
        </p>
      ) : bars.length === 0 ? (
        <p>{time.none}</p>
      ) : (
        <Drawn
          picture={timePicture(timeline, query, words)}
          table={<TimeTable {...{ timeline, query, words }} />}
          onSave={onSave}
        />
      )}
      {left.length > 0 && <p class="quiet">{left.join(' ')}</p>}
    </>
  );
}

/** What narrows the claims, for a file that stands by itself; '' for nothing. */
function narrowedWords(query: ClaimQuery, { pictures, quoted }: ReturnType<typeof useWords>): string {
  const { from, to } = query;
  const parts = [
    query.words === '' ? [] : [quoted(query.words)],
    query.statuses.map((status) => STATUS_WORDS[status]),
    query.tags,
    query.origins,
    query.publishers,
    query.languages,
    query.rivals ? [pictures.withRivals] : [],
    from === '' && to === '' ? [] : [`${pictures.time.when[query.dated]}: ${from} – ${to}`],
  ].flat();
  return parts.length === 0 ? '' : pictures.narrowedTo(parts.join(', '));
}
