import { type ArticleLook, restsOn } from '../lib/claims/article-look.ts';

/** The article in five numbers. */
export function LookCounts({ look }: { look: ArticleLook }) {
  const counts: [string, number][] = [
    ['checked', look.checked],
    ['matched', look.matched],
    ['conflicting', look.conflicting],
    ['hedged', look.hedged],
    [restsOn(look).length === 1 ? 'origin' : 'origins', restsOn(look).length],
  ];
  return (
    <dl class="look-counts">
      {counts.map(([what, count]) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>{count.toLocaleString('en-GB')}</dd>
        </div>
      ))}
    </dl>
  );
}
