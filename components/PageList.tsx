import { useId } from 'preact/hooks';
import { ToneChip } from './Badges.tsx';
import { type Article, grouped, type ListedMark } from './popup-view.ts';
import { useWords } from './spoken.ts';
import { relationWords } from './words.ts';

interface PageListProps {
  article: Article;
  /** Scroll to the sentence (its number in the article) and open the panel. */
  onShow: (sentence: number) => void;
}

/** All that was found on the page, in page order: the way through the page for keyboards and screen readers. */
export function PageList({ article, onShow }: PageListProps) {
  const { list } = useWords();
  const { painted, related } = grouped(article);
  return (
    <div class="lists">
      <Group
        title={article.unpainted === undefined ? list.marked : list.found}
        marks={painted}
        onShow={onShow}
      />
      <Group title={list.related} marks={related} onShow={onShow} />
    </div>
  );
}

function Group({
  title,
  marks,
  onShow,
}: {
  title: string;
  marks: ListedMark[];
  onShow: PageListProps['onShow'];
}) {
  const heading = useId();
  if (marks.length === 0) return null;
  return (
    <section aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ol>
        {marks.map((mark) => (
          <li key={mark.sentence}>
            <Row mark={mark} onShow={onShow} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Row({ mark, onShow }: { mark: ListedMark; onShow: PageListProps['onShow'] }) {
  const words = useWords();
  const { list, quoted } = words;
  const match = mark.matches.find(({ tone }) => tone === mark.tone) ?? mark.matches[0];
  if (match === undefined) return null;
  const more = mark.matches.length - 1;
  return (
    <button type="button" class="row" onClick={() => onShow(mark.sentence)}>
      <span class="row-head">
        {mark.tone !== undefined && <ToneChip tone={mark.tone} />}{' '}
        <span class="relation">{relationWords(match, words)}</span>
      </span>
      <span class="row-claim">
        <span class="unseen">. {list.claim} </span>
        <bdi>{match.claim.text}</bdi>
      </span>
      {match.claim.feed !== undefined && (
        <span class="row-feed">
          <bdi>{words.ofFeed(match.claim.feed)}</bdi>
        </span>
      )}
      <span class="row-sentence">
        <span class="unseen">{list.sentence} </span>
        <bdi>{quoted(mark.text)}</bdi>
      </span>
      {more > 0 && <span class="row-more">{list.moreClaims(more)}</span>}
    </button>
  );
}
