import type { PictureFile } from '../../components/picture-file.tsx';
import type { PictureFormat } from '../../components/PictureFrame.tsx';
import { download } from './download.ts';

/** Pixels of the file to each of the picture: sharp in print and on dense screens. */
const DENSITY = 2;

/** Hands a picture to the browser as "second-source-origins-2026-11-23.png"; answers that name. */
export async function savePicture(file: PictureFile, format: PictureFormat, name: string): Promise<string> {
  const vector = new Blob([file.svg], { type: 'image/svg+xml' });
  const blob = format === 'svg' ? vector : await bitmapOf(vector, file);
  const now = new Date();
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  const whole = `second-source-${name}-${day}.${format}`;
  download(new File([blob], whole, { type: blob.type }));
  return whole;
}

/**
 * The picture as the browser draws its SVG.
 * @throws {Error} in words, where the browser does not draw it
 */
async function bitmapOf(vector: Blob, { width, height }: PictureFile): Promise<Blob> {
  const address = URL.createObjectURL(vector);
  try {
    const image = new Image(width, height);
    image.src = address;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = width * DENSITY;
    canvas.height = height * DENSITY;
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('The picture is too large for a PNG. Save it as SVG instead.');
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
