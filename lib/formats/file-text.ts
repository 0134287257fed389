import { FormatError } from './imported.ts';

export interface FileTextOptions {
  /** Where the user says that it is another than the file seems to be in. */
  encoding?: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
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
  let line = 1;
  let decoder: TextDecoder | undefined;
  for await (const chunk of wholeBytes(file, options, () => line)) {
    decoder ??= new TextDecoder(options.encoding ?? encodingOf(chunk), { fatal: true });
    const text = decoded(decoder, chunk, line);
    line += text.split('\n').length - 1;
    yield text;
  }
  if (decoder !== undefined) yield decoded(decoder, undefined, line);
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

/** By the mark it begins with; without one, every other byte of Western text in UTF-16 is nothing. */
function encodingOf(head: Uint8Array): string {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const sample = head.subarray(0, 1_000);
  const empty = [0, 0];
  for (const [at, byte] of sample.entries()) if (byte === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (odd > sample.length / 4) return 'utf-16le';
  return even > sample.length / 4 ? 'utf-16be' : 'utf-8';
}

function decoded(decoder: TextDecoder, chunk: Uint8Array<ArrayBuffer> | undefined, line: number): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const lenient = chunk === undefined ? '' : new TextDecoder(decoder.encoding).decode(chunk);
    const at = line + lenient.slice(0, Math.max(0, lenient.indexOf('\uFFFD'))).split('\n').length - 1;
    throw new FormatError(
      at,
      `Line ${at} is not text in ${decoder.encoding.toUpperCase()}: the file is in another encoding, or damaged. Open it in the program it comes from, and save it as “UTF-8”.`,
    );
  }
}
