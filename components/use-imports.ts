import { useEffect, useRef, useState } from 'preact/hooks';
import type { ImportView } from '../lib/claims/import-view.ts';

/** Milliseconds between two looks while the view is in front. */
const OFTEN = 700;

/** The imports there are, looked at again and again while they are shown: another window may have one under way. */
export function useImports(
  shown: boolean,
  onImports: () => Promise<ImportView[]>,
): { imports: readonly ImportView[]; reload: () => Promise<void> } {
  const [imports, setImports] = useState<readonly ImportView[]>([]);
  const read = useRef(onImports);
  read.current = onImports;
  const reload = async () => {
    // What cannot be read now is there at the next look.
    const found = await read.current().catch(() => undefined);
    if (found !== undefined) setImports(found);
  };
  useEffect(() => {
    if (!shown) return undefined;
    let over = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      await reload();
      if (!over) timer = setTimeout(() => void look(), OFTEN);
    };
    void look();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [shown]);
  return { imports, reload };
}
