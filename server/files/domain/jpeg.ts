import { orientationOf, orientationSegment } from './exif.js';
import { PIXELS } from './limits.js';
import { refuseFile } from './refusal.js';

const SOI = Buffer.from([0xff, 0xd8]);
const EOI = Buffer.from([0xff, 0xd9]);

const broken = () =>
  refuseFile('content', '画像として読み取れません。保存し直して送ってください。');

/**
 * The same picture without camera, place, time, thumbnail and comments (EXIF, XMP, IPTC), and without
 * what follows its end. Which way is up is kept: photographs of telephones would lie on their side.
 * @throws Problem 422 when the segments do not fit together.
 */
export function cleanJpeg(bytes: Buffer): Buffer {
  if (bytes.length < 4 || !bytes.subarray(0, 2).equals(SOI)) throw broken();
  const kept: Buffer[] = [SOI];
  let up: Buffer | null = null;
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === 0xd9) break;
    if (at + 4 > bytes.length) throw broken();
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (end > bytes.length || end < at + 4) throw broken();
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) refuseHuge(segment);
    if (marker === 0xe1) up ??= orientationSegment(orientationOf(segment));
    else if (isPartOfPicture(marker, segment)) kept.push(segment);
    at = end;
    if (marker === 0xda) {
      const next = endOfScan(bytes, at);
      kept.push(bytes.subarray(at, next));
      at = next;
    }
  }
  return Buffer.concat([SOI, ...(up ? [up] : []), ...kept.slice(1), EOI]);
}

/** The marker at a place; fill bytes (FF FF) are not accepted, no camera writes them. */
function markerAt(bytes: Buffer, at: number): number {
  const marker = bytes[at + 1];
  if (bytes[at] !== 0xff || marker === undefined || marker < 0xc0) throw broken();
  return marker;
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** JFIF, colour profile and Adobe's colour transform belong to the picture; other APPn and COM do not. */
function isPartOfPicture(marker: number, segment: Buffer): boolean {
  if (marker === 0xfe) return false;
  if (marker < 0xe0 || marker > 0xef) return true;
  const name = segment.toString('latin1', 4, 16);
  if (marker === 0xe0) return name.startsWith('JFIF\0');
  if (marker === 0xe2) return name.startsWith('ICC_PROFILE\0');
  return marker === 0xee && name.startsWith('Adobe');
}

function refuseHuge(segment: Buffer): void {
  if (segment.length < 9) throw broken();
  if (segment.readUInt16BE(5) * segment.readUInt16BE(7) > PIXELS) {
    throw refuseFile('too-large', '画像の縦横が大きすぎます。縮小して送ってください。');
  }
}

/** Where the compressed data ends: at the first marker that is neither an escape nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = from; ; at++) {
    at = bytes.indexOf(0xff, at);
    const next = at === -1 ? undefined : bytes[at + 1];
    if (next === undefined) throw broken();
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
}
