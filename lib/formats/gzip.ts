/** Text as a packed file (RFC 1952), made as it comes: UTF-8, a tenth to a fifth of its size. */
export async function gzipped(parts: Iterable<string> | AsyncIterable<string>): Promise<Blob> {
  const encoder = new TextEncoder();
  const packer = new CompressionStream('gzip');
  const writer = packer.writable.getWriter();
  const writing = (async () => {
    try {
      for await (const part of parts) await writer.write(encoder.encode(part));
      await writer.close();
    } catch (error) {
      await writer.abort(error).catch(() => undefined);
      throw error;
    }
  })();
  const [blob] = await Promise.all([new Response(packer.readable).blob(), writing]);
  return blob;
}
