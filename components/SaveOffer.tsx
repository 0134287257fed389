import { useEffect, useRef } from 'preact/hooks';
import { DeedButton } from './DeedButton.tsx';
import type { PopupProps } from './Popup.tsx';
import { notBegunWords } from './popup-words.ts';

/** Opens the form for saving, and says beforehand of what. */
export function SaveOffer({ chosen, returned, onSave }: Pick<PopupProps, 'chosen' | 'returned' | 'onSave'>) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (returned) box.current?.querySelector('button')?.focus();
  }, [returned]);
  return (
    <div class="save-offer" ref={box}>
      {/* There from the start: coming later it would push the button away under the pointer. */}
      <p class="save-what" dir="auto">
        {chosen === '' && 'Nothing is selected: the page becomes the source.'}
        {chosen !== undefined && chosen !== '' && `“${chosen}”`}
      </p>
      <DeedButton
        label="Save a claim"
        busy="Opening the form…"
        kind="strong"
        failed={notBegunWords}
        deed={() => onSave().then(() => '')}
      />
    </div>
  );
}
