import { BackupWriter, type BackupWriterProps } from './BackupWriter.tsx';

export type BackupBoxProps = BackupWriterProps;

/** The whole library as a file. */
export function BackupBox({ onSave }: BackupBoxProps) {
  return (
    <section class="backup" aria-labelledby="backup">
      <h2 id="backup">Your library as a file</h2>
      <p>
        The file holds all there is: claims, sources, fact-checks, notes, what you confirmed and rejected, and
        your settings. It is not encrypted. Feeds are not in it, but for what you changed of their claims: add
        them again from their own files.
      </p>
      <BackupWriter onSave={onSave} />
    </section>
  );
}
