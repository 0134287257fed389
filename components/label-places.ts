/**
 * Where labels stand that would like to be at these heights, at least `room` apart: in the same order, within `top` and
 * `bottom` where there is room for all, each as near to its wish as the greedy way down and up allows.
 */
export function apart(wishes: readonly number[], room: number, top: number, bottom: number): number[] {
  const order = wishes.map((wish, at) => ({ wish, at })).toSorted((a, b) => a.wish - b.wish || a.at - b.at);
  const places = wishes.map(() => 0);
  let least = top;
  const down = order.map(({ wish }) => {
    const place = Math.max(wish, least);
    least = place + room;
    return place;
  });
  let most = bottom;
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const place = Math.min(down[index] ?? 0, most);
    places[order[index]?.at ?? 0] = place;
    most = place - room;
  }
  return places;
}
