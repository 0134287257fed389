/** The article in a few numbers. Each count is its number and what it is of. */
export function LookCounts({ counts }: { counts: readonly string[] }) {
  return (
    <dl class="look-counts">
      {counts.map((count) => {
        const [number, ...what] = count.split(' ');
        return (
          <div key={what.join(' ')}>
            <dt>{what.join(' ')}</dt>
            <dd>{number}</dd>
          </div>
        );
      })}
    </dl>
  );
}
