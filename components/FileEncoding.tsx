import { useState } from 'preact/hooks';
import type { Encoding } from '../lib/claims/import-view.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ENCODING_WORDS } from './csv-words.ts';

interface FileEncodingProps {
  file: string;
  /** In which it was read. */
  encoding: Encoding;
  /** Whether it could not be read in that. */
  failed: boolean;
  onAgain: (encoding: Encoding) => void;
}

/** Says in which encoding a file was read, and reads it once more in another that the user chooses. */
export function FileEncoding({ file, encoding, failed, onAgain }: FileEncodingProps) {
  const [chosen, setChosen] = useState(encoding);
  const same = chosen === encoding;
  return (
    <div class="file-encoding">
      <p>
        {file} {failed ? 'was tried' : 'is read'} as {ENCODING_WORDS[encoding]}.
        {!failed && ' Where letters look wrong below, choose another encoding.'}
      </p>
      <ChoiceField
        label="Text encoding"
        words={ENCODING_WORDS}
        value={chosen}
        fault={undefined}
        onValue={setChosen}
      />
      <button type="button" class="plain" aria-disabled={same} onClick={() => !same && onAgain(chosen)}>
        Use this encoding
      </button>
    </div>
  );
}
