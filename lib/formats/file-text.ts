import type { Encoding } from '../claims/import-view.ts';
import { FormatError } from './imported.ts';
import { decoderOf, encodingOf, markedEncoding, zeroedEncoding } from './text-encoding.ts';

export interface FileTextOptions {
  /** Where the user says that it is another than the file seems to be in. */
  encoding?: Encoding | undefined;
  /** Told how many bytes of the file were taken in, as they are. */
  onBytes?: (count: number) => void;
}

/**
 * The text of a file, part by part: unpacked where it is gzip, decoded by its byte order mark, else as UTF-8. Bytes are taken
 * in as they are wanted, so a file may be larger than the memory, and one that unpacks to far more than it seems fills nothing.
 *
 * @throws {FormatError} where it is damaged, or no text
 */
export async function* fileText(file: Blob, options: FileTextOptions = {}): AsyncGenerator<string> {
  let decoder: ReturnType<typeof decoderOf> | undefined;
  for await (const chunk of wholeBytes(file, options, () => decoder?.line ?? 1)) {
    decoder ??= decoderOf(options.encoding ?? markedEncoding(chunk) ?? zeroedEncoding(chunk) ?? 'utf-8');
    yield decoder.decode(chunk);
  }
  if (decoder !== undefined) yield decoder.end();
}

/** So much of a file tells its encoding: a text that has none but plain letters for longer is rare. */
const SAMPLE = 16_000_000;

/**
 * The encoding a file seems to be in: by its mark, else by what its bytes can be. No more of it is read than tells that.
 *
 * @throws {FormatError} where it is packed and damaged
 */
export async function seemingEncoding(file: Blob): Promise<Encoding> {
  return await encodingOf(
    wholeBytes(file, {}, () => 1),
    SAMPLE,
  );
}

async function* wholeBytes(
  file: Blob,
  { onBytes }: FileTextOptions,
  line: () => number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const packed = await isGzip(file);
  const counted = file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, controller) {
        onBytes?.(chunk.length);
        controller.enqueue(chunk);
      },
    }),
  );
  try {
    yield* packed ? counted.pipeThrough(new DecompressionStream('gzip')) : counted;
  } catch (error) {
    if (!packed || error instanceof FormatError) throw error;
    throw new FormatError(
      line(),
      `The file is compressed, and what is packed breaks off or is damaged at line ${line()}. Copy or download it once more.`,
    );
  }
}

async function isGzip(file: Blob): Promise<boolean> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
}
