/** Has each work begin once the one before is done, however that ended. */
export function createTurns(): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let passing: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = passing.then(work);
    passing = next.catch(() => undefined);
    return next;
  };
}
