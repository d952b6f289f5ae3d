import { deflateRawSync, deflateSync } from 'node:zlib';

interface Entry {
  name: string;
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
  for (const { name, data = '', claims, flags = 0, method = 8 } of entries) {
    const raw = Buffer.from(data as string);
    const packed = method === 8 ? deflateRawSync(raw) : raw;
    const [local, central] = headers(Buffer.from(name), packed.length, claims ?? raw.length, {
      flags,
      method,
      offset,
    });
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

/** A PNG of one pixel with the given chunks before its data. */
export function png(chunks: readonly [string, string | Buffer][] = [], width = 1): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header.writeUInt8(8, 8);
  const all: [string, string | Buffer][] = [
    ['IHDR', header],
    ...chunks,
    ['IDAT', deflateSync(Buffer.from([0, 255]))],
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
  // The checksum is not looked at: what cannot be drawn harms nobody.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)]);
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

/** A JPEG's skeleton with the given application segments; the pixels are noise nobody decodes. */
export function jpeg(segments: readonly [number, Buffer | string][] = []): Buffer {
  const frame = Buffer.from([8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
  const data = Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, 'JFIF\0\x01\x01\0\0\x01\0\x01\0\0'),
    ...segments.map(([marker, body]) => segment(marker, body)),
    segment(0xdb, Buffer.alloc(65)),
    segment(0xc2, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    data,
    segment(0xc4, Buffer.alloc(20)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    data,
    Buffer.from([0xff, 0xd9]),
  ]);
}
