import type { Ref } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Labelled } from './Field.tsx';

interface GrowingTextProps {
  labelled: Labelled;
  value: string;
  rows: number;
  language?: string;
  field?: Ref<HTMLTextAreaElement>;
  onValue: (value: string) => void;
}

/** A field for several lines that is as high as its text. */
export function GrowingText({ labelled, value, rows, language = '', field, onValue }: GrowingTextProps) {
  const own = useRef<HTMLTextAreaElement | null>(null);
  useLayoutEffect(() => {
    const area = own.current;
    if (area === null) return;
    area.style.height = 'auto';
    const edges = area.offsetHeight - area.clientHeight;
    area.style.height = `${area.scrollHeight + edges}px`;
  }, [value]);
  return (
    <textarea
      {...labelled}
      ref={(area) => {
        own.current = area;
        if (field !== null && typeof field === 'object') field.current = area;
      }}
      dir="auto"
      lang={language === '' ? undefined : language}
      rows={rows}
      value={value}
      onInput={({ currentTarget }) => onValue(currentTarget.value)}
    />
  );
}
