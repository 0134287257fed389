import { useEffect, useRef } from 'preact/hooks';
import { DeedButton } from './DeedButton.tsx';
import type { PopupProps } from './Popup.tsx';
import { notBegunWords } from './popup-words.ts';
import { useWords } from './spoken.ts';

/** Opens the form for saving, and says beforehand of what. */
export function SaveOffer({ chosen, returned, onSave }: Pick<PopupProps, 'chosen' | 'returned' | 'onSave'>) {
  const words = useWords();
  const { save, quoted } = words;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returned) box.current?.querySelector('button')?.focus();
  }, [returned]);
  return (
    <div class="save-offer" ref={box}>
      {/* There from the start: coming later it would push the button away under the pointer. */}
      <p class="save-what" dir="auto">
        {chosen === '' && save.nothingSelected}
        {chosen !== undefined && chosen !== '' && quoted(chosen)}
      </p>
      <DeedButton
        label={save.save}
        busy={save.opening}
        kind="strong"
        failed={(reason) => notBegunWords(reason, words)}
        deed={() => onSave().then(() => '')}
      />
    </div>
  );
}
