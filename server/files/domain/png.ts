import { PIXELS } from './limits.js';
import { refuseFile } from './refusal.js';

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** What the picture is made of; text, time, EXIF and private chunks are not. */
const KEPT: ReadonlySet<string> = new Set(
  'IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs acTL fcTL fdAT'.split(' '),
);

const broken = () =>
  refuseFile('content', '画像として読み取れません。保存し直して送ってください。');

/**
 * The same picture without anything that tells of people or places, and without what follows its end.
 * @throws Problem 422 when the chunks do not fit together.
 */
export function cleanPng(bytes: Buffer): Buffer {
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) throw broken();
  const kept: Buffer[] = [SIGNATURE];
  let at = 8;
  for (;;) {
    if (at + 12 > bytes.length) throw broken();
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    const end = at + 12 + length;
    if (end > bytes.length || (at === 8) !== (type === 'IHDR')) throw broken();
    if (type === 'IHDR') refuseHuge(bytes, at + 8, length);
    if (KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
}

function refuseHuge(bytes: Buffer, at: number, length: number): void {
  if (length !== 13) throw broken();
  if (bytes.readUInt32BE(at) * bytes.readUInt32BE(at + 4) > PIXELS) {
    throw refuseFile('too-large', '画像の縦横が大きすぎます。縮小して送ってください。');
  }
}
