/** A chosen file as the command carries it. Photographs are made smaller first: a phone's camera makes several megabytes. */
import type { Upload } from '../../src/domain/types';

/** Most bytes, as the server has it (src/domain/proof.ts). */
const MOST = 5 * 1024 * 1024;
/** Longer side of a photograph in pixels: enough to read a stamp. */
const SIDE = 1800;
const QUALITY = 0.8;
/** Photographs up to this size go as they are. */
const SMALL = 600 * 1024;

/** Why a file cannot be sent. */
export class UploadFault extends Error {
  constructor(readonly reason: 'TOO_LARGE' | 'UNREADABLE') {
    super(reason);
  }
}

async function shrunk(file: Blob): Promise<Blob> {
  if (!file.type.startsWith('image/') || file.size <= SMALL) return file;
  const image = await createImageBitmap(file);
  const scale = Math.min(1, SIDE / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(image.width * scale);
  canvas.height = Math.round(image.height * scale);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? file), 'image/jpeg', QUALITY));
}

function base64Of(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(new UploadFault('UNREADABLE'));
    reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
    reader.readAsDataURL(file);
  });
}

/** @throws UploadFault */
export async function uploadOf(file: File): Promise<Upload> {
  // What the browser cannot draw goes as it is; the server judges it by its content.
  const blob = await shrunk(file).catch(() => file);
  if (blob.size > MOST) throw new UploadFault('TOO_LARGE');
  return { name: file.name, base64: await base64Of(blob) };
}
