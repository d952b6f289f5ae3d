import type * as library from 'sharp';
import type { Sharp } from 'sharp';
import { FILE_MAX, PICTURE } from './limits.js';
import { oneAtATime } from './one-at-a-time.js';
import { FileRefusal, refuseFile } from './refusal.js';

type Kind = 'jpeg' | 'png';

const broken = () =>
  new FileRefusal('content', '画像として読み取れません。保存し直して送ってください。');
const huge = () =>
  new FileRefusal('too-large', '画像の縦横が大きすぎます。縮小して送ってください。');

const queue = oneAtATime();

/**
 * The picture drawn anew: only what is seen stays. Camera, place, time, thumbnails, comments, further
 * pictures and whatever follows the end are gone; the right way up is drawn, not noted.
 * @param kind what the name says; PNG and JPEG are read for either
 * @throws Problem 422 when it is none, cut short, or would need too much memory
 */
export function cleanImage(bytes: Buffer, kind: Kind): Promise<Buffer> {
  refuseOthers(bytes);
  return queue(() => drawn(bytes, kind));
}

/** The decoder is only given what begins like the two formats it is allowed to read. */
function refuseOthers(bytes: Buffer): void {
  if (bytes.toString('hex', 0, 3) === 'ffd8ff') return;
  if (bytes.toString('hex', 0, 8) === '89504e470d0a1a0a') return;
  // ISO media of telephones: `ftypheic`, `ftypmif1`, `ftypavif` and their like.
  if (bytes.toString('latin1', 4, 8) === 'ftyp') throw refuseFile('heic');
  throw broken();
}

async function drawn(bytes: Buffer, kind: Kind): Promise<Buffer> {
  const { default: sharp } = await decoder();
  const input = () =>
    sharp(bytes, { limitInputPixels: false, failOn: 'error', sequentialRead: true });
  const about = await input()
    .metadata()
    .catch(() => {
      throw broken();
    });
  if ((about.width ?? 0) * (about.height ?? 0) > PICTURE.pixels) throw huge();
  for (const side of [PICTURE.side, PICTURE.side / 2]) {
    const picture = input()
      .timeout({ seconds: PICTURE.seconds })
      .autoOrient()
      .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true });
    const result = await encoded(picture, kind, about.isPalette).catch(() => {
      throw broken();
    });
    if (result.length <= FILE_MAX) return result;
  }
  throw huge();
}

const encoded = (picture: Sharp, kind: Kind, palette: boolean): Promise<Buffer> =>
  kind === 'png'
    ? picture
        .png({ compressionLevel: 9, palette, ...(palette && { quality: 100, dither: 0 }) })
        .toBuffer()
    : picture.flatten({ background: '#ffffff' }).jpeg({ quality: 85 }).toBuffer();

let loaded: Promise<typeof library> | undefined;

/** Loaded with the first picture: a process that sees none is smaller without it. */
function decoder(): Promise<typeof library> {
  loaded ??= import('sharp').then((loadedLibrary) => {
    const sharp = loadedLibrary.default;
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer'] });
    return loadedLibrary;
  });
  return loaded;
}
