import { deflateRawSync, deflateSync } from 'node:zlib';

interface Entry {
  /** Text is written in UTF-8. */
  name: string | Buffer;
  /** What the entry calls itself, where the directory says something else. */
  localName?: string;
  /** As Unix writes it: kind and permissions. */
  mode?: number;
  data?: Buffer | string;
  /** What the directory claims, where it lies. */
  claims?: number;
  flags?: number;
  method?: number;
}

/** A ZIP made by hand, so that a test can make a wrong one. */
export function zip(entries: readonly Entry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { name, data = '', claims, flags = 0, method = 8 } = entry;
    const raw = Buffer.from(data as string);
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const [local, central] = headers(
      Buffer.from(name as string),
      packed.length,
      claims ?? raw.length,
      {
        flags,
        method,
        offset,
      },
    );
    if (entry.mode !== undefined) {
      central.writeUInt16LE(0x0314, 4);
      central.writeUInt32LE((entry.mode << 16) >>> 0, 38);
    }
    if (entry.localName !== undefined) local.write(entry.localName, 30);
    locals.push(local, packed);
    directory.push(central);
    offset += local.length + packed.length;
  }
  return Buffer.concat([...locals, ...directory, zipEnd(entries.length, offset, directory)]);
}

function headers(
  name: Buffer,
  packed: number,
  unpacked: number,
  { flags, method, offset }: { flags: number; method: number; offset: number },
): [Buffer, Buffer] {
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(flags, 6);
  local.writeUInt16LE(method, 8);
  local.writeUInt32LE(packed, 18);
  local.writeUInt32LE(unpacked, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  central.writeUInt32LE(packed, 20);
  central.writeUInt32LE(unpacked, 24);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt32LE(offset, 42);
  return [Buffer.concat([local, name]), Buffer.concat([central, name])];
}

/** The end record; `offset` is where the directory begins. */
export function zipEnd(count: number, offset: number, directory: readonly Buffer[]): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  return end;
}

export const docx = (...more: Entry[]): Buffer =>
  zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'word/document.xml', data: '<w:document/>' },
    ...more,
  ]);

export const pdf = (inside = ''): Buffer => Buffer.from(`%PDF-1.7\n${inside}\n%%EOF\n`, 'latin1');

/** A PNG of grey pixels with the given chunks before its data; `width` is also its height. */
export function png(chunks: readonly [string, string | Buffer][] = [], width = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(8, 8);
  // A huge picture is only claimed: nobody should come to the point of reading its pixels.
  const rows = Math.min(width, 1_000);
  const all: [string, string | Buffer][] = [
    ['IHDR', header],
    ...chunks,
    ['IDAT', deflateSync(Buffer.alloc(rows * (width + 1)))],
    ['IEND', ''],
  ];
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    ...all.map(([type, data]) => chunk(type, Buffer.from(data as string))),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([length, body, checksum(body)]);
}

/** CRC-32, as PNG has it. */
function checksum(bytes: Buffer): Buffer {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return sum;
}

const segment = (marker: number, data: Buffer | string): Buffer => {
  const body = typeof data === 'string' ? Buffer.from(data, 'latin1') : data;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** EXIF as a telephone writes it: which way is up, and where. */
export function exif(orientation: number, place: string, order: 'II' | 'MM' = 'II'): Buffer {
  const tiff = Buffer.alloc(8 + 2 + 12 + 4);
  const little = order === 'II';
  const short = (value: number, at: number) =>
    little ? tiff.writeUInt16LE(value, at) : tiff.writeUInt16BE(value, at);
  const long = (value: number, at: number) =>
    little ? tiff.writeUInt32LE(value, at) : tiff.writeUInt32BE(value, at);
  tiff.write(order, 0, 'latin1');
  short(42, 2);
  long(8, 4);
  short(1, 8);
  short(0x0112, 10);
  short(3, 12);
  long(1, 14);
  short(orientation, 18);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff, Buffer.from(place, 'latin1')]);
}

/** Eight by eight pixels of one blue. */
const BLUE = Buffer.from(
  '/9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//' +
    '2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAAR' +
    'CAAIAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFAEBAAAAAAAA' +
    'AAAAAAAAAAAABf/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAMAwEAAhEDEQA/AJIBMc//2Q==',
  'base64',
);

/** A JPEG with the given application segments. */
export function jpeg(segments: readonly [number, Buffer | string][] = []): Buffer {
  return Buffer.concat([
    BLUE.subarray(0, 2),
    ...segments.map(([marker, body]) => segment(marker, body)),
    BLUE.subarray(2),
  ]);
}
