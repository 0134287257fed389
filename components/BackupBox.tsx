import { BackupReader, type BackupReaderProps } from './BackupReader.tsx';
import { BackupWriter, type BackupWriterProps } from './BackupWriter.tsx';

export type BackupBoxProps = BackupWriterProps & BackupReaderProps;

/** The whole library as a file, and back. */
export function BackupBox({ onSave, onCheck, onBrought }: BackupBoxProps) {
  return (
    <section class="backup" aria-labelledby="backup">
      <h2 id="backup">Your library as a file</h2>
      <p>
        The file holds all there is: claims, sources, fact-checks, notes, what you confirmed and rejected, and
        your settings. It is not encrypted. Feeds are not in it, but for what you changed of their claims: add
        them again from their own files.
      </p>
      <BackupWriter onSave={onSave} />
      <BackupReader onCheck={onCheck} onBrought={onBrought} />
    </section>
  );
}
