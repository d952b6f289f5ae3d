import { createInflate } from 'node:zlib';
import { namesIn } from './names.js';

/** What may still be read and unfolded of one PDF, in bytes. */
interface Budget {
  input: number;
  output: number;
}

const FILTERS: ReadonlyMap<string, 'flate' | 'hex' | '85'> = new Map([
  ['FlateDecode', 'flate'],
  ['Fl', 'flate'],
  ['ASCIIHexDecode', 'hex'],
  ['AHx', 'hex'],
  ['ASCII85Decode', '85'],
  ['A85', '85'],
]);
const OTHERS: ReadonlySet<string> = new Set(
  'LZWDecode LZW RunLengthDecode RL Crypt DCTDecode JPXDecode JBIG2Decode CCITTFaxDecode BrotliDecode'.split(
    ' ',
  ),
);

/**
 * A stream's content, or null where it cannot be read: an unusual way of packing, or more than the budget.
 * @param rest the bytes from the stream's first one on; where it ends shows while reading
 */
export async function unpackStream(
  dictionary: string,
  rest: Buffer,
  budget: Budget,
): Promise<string | null> {
  const names = [...namesIn(dictionary)].map(({ name }) => name);
  if (names.some((name) => OTHERS.has(name)) || /\/Predictor\s*(?!1\b)\d/.test(dictionary))
    return null;
  const filters = names.flatMap((name) => FILTERS.get(name) ?? []);
  // A dictionary written to mislead: what is deflated shows by its first byte.
  if (!filters.includes('flate') && (rest[0] ?? 0) % 16 === 8) filters.push('flate');
  let data: Buffer | null = rest;
  for (const filter of filters) {
    if (filter === 'flate') data = await inflated(data, budget);
    else data = filter === 'hex' ? fromHex(data, budget) : from85(data, budget);
    if (data === null) return null;
  }
  // Not packed at all: it ends where the next one can begin, and was looked at as it lies there.
  return data === rest ? '' : data.toString('latin1');
}

/** The whole of it, or null: what comes before a fault would be shown all the same, but not all of it here. */
function inflated(data: Buffer, budget: Budget): Promise<Buffer | null> {
  return new Promise((resolve) => {
    const pieces: Buffer[] = [];
    const stream = createInflate();
    const finish = (within: boolean) => {
      budget.input -= stream.bytesWritten;
      stream.destroy();
      const bytes = Buffer.concat(pieces);
      resolve(within && budget.input >= 0 && bytes.length > 0 ? bytes : null);
    };
    stream.on('data', (piece: Buffer) => {
      pieces.push(piece);
      budget.output -= piece.length;
      if (budget.output < 0) finish(false);
    });
    stream.once('end', () => finish(true));
    stream.once('error', () => finish(false));
    stream.end(data.subarray(0, Math.max(0, budget.input)));
  });
}

function fromHex(data: Buffer, budget: Budget): Buffer {
  const end = data.indexOf('>');
  const part = data.subarray(0, end === -1 ? data.length : end);
  budget.input -= part.length;
  return Buffer.from(part.toString('latin1').replace(/[^0-9a-f]/gi, ''), 'hex');
}

function from85(data: Buffer, budget: Budget): Buffer {
  const end = data.indexOf('~');
  const part = data.subarray(0, end === -1 ? data.length : end);
  budget.input -= part.length;
  const bytes: number[] = [];
  let group: number[] = [];
  const flush = (count: number) => {
    let value = 0;
    for (let n = 0; n < 5; n++) value = value * 85 + (group[n] ?? 84);
    for (let n = 0; n < count; n++) bytes.push(Math.floor(value / 256 ** (3 - n)) % 256);
    group = [];
  };
  for (const byte of part) {
    if (byte === 0x7a && group.length === 0) bytes.push(0, 0, 0, 0);
    if (byte < 0x21 || byte > 0x75) continue;
    group.push(byte - 0x21);
    if (group.length === 5) flush(4);
  }
  if (group.length > 1) flush(group.length - 1);
  return Buffer.from(bytes);
}
