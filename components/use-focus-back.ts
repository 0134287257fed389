import { useLayoutEffect, useRef } from 'preact/hooks';

/** A form that stood in place of what opened it is gone once it is saved or closed: `focus` puts the focus back there. */
export function useFocusBack(editing: boolean, focus: () => void): void {
  const edited = useRef(editing);
  useLayoutEffect(() => {
    if (edited.current && !editing) focus();
    edited.current = editing;
  }, [editing]);
}
