import { useState } from 'preact/hooks';

/** The claims that are chosen for what is done with several at a time. */
export function useSelection() {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return {
    selected,
    toggle: (ids: readonly string[]) => {
      setSelected((before) => {
        const after = new Set(before);
        const [first = ''] = ids.slice(-1);
        const isOff = before.has(first);
        for (const id of ids) {
          if (isOff) after.delete(id);
          else after.add(id);
        }
        return after;
      });
    },
    choose: (ids: readonly string[]) => setSelected(new Set(ids)),
    clear: () => setSelected(new Set()),
  };
}
