import { attachmentHeader, fileName } from '../../../server/files/domain/file-name.js';
import { inspect } from '../../../server/files/domain/inspect.js';
import { disguiseOf } from '../../../server/files/domain/signatures.js';
import { book, field, relationship, withRels, words } from '../../files/office.js';
import { docx, pdf, zip } from '../../files/samples.js';
import { HOSTILE_PIECES, repeated } from '../../support/hostile-text.js';
import type { Row } from './growth.js';
import { shapeRow, textRows } from './rows.js';

/** What is refused is answered, too. */
const read = (name: string) => (bytes: Buffer) => inspect(name, bytes).catch(() => null);

const PDF_PIECES = [
  '/JS ',
  '/#4a#53',
  'stream\n',
  'stream\nendstream ',
  'obj ',
  '<< /N 1 /First 2 >> stream\n',
  '%%EOF\n',
  '(',
  '>',
];

const entries = (size: number) =>
  Array.from({ length: Math.max(1, size / 200) }, (_, at) => ({ name: `a${at}.txt`, data: 'x' }));

const longNames = (size: number, piece: string) =>
  Array.from({ length: Math.ceil(size / 40_000) }, (_, at) => ({
    name: `${repeated(piece, Math.min(size, 40_000))}${at}.txt`,
    data: 'x',
  }));

const shapes: Readonly<Record<string, readonly [string, (size: number) => Buffer]>> = {
  'ZIP of many entries': ['a.zip', (size) => zip(entries(size))],
  // A name has 65,535 bytes at most.
  'ZIP of long names': ['a.zip', (size) => zip(longNames(size, '. '))],
  'ZIP of deep folders': ['a.zip', (size) => zip(longNames(size, 'a/'))],
  'ends of archives': ['a.zip', (size) => Buffer.from('PK\u0005\u0006'.repeat(size / 4), 'latin1')],
  relationships: ['a.docx', (size) => withRels('hyperlink', '\\\\'.repeat(size / 2))],
  'many relationships': [
    'a.docx',
    (size) =>
      docx({
        name: 'word/_rels/document.xml.rels',
        data: `<Relationships>${relationship('hyperlink', 'a').repeat(size / 250)}`,
      }),
  ],
  'field codes': ['a.docx', (size) => field('DDE '.repeat(size / 4))],
  'fields in fields': [
    'a.docx',
    (size) => words('<w:fldChar w:fldCharType="begin"/>'.repeat(size / 34)),
  ],
  'elements in elements': ['a.docx', (size) => words('<w:p>'.repeat(size / 5))],
  attributes: [
    'a.docx',
    (size) =>
      words(`<w:p ${Array.from({ length: size / 10 }, (_, at) => `a${at}="b"`).join(' ')}/>`),
  ],
  'an attribute without end': ['a.docx', (size) => words(`<w:p a="${'x'.repeat(size)}`)],
  formulas: [
    'a.xlsx',
    (size) => book('xl/worksheets/sheet1.xml', `<f>${'\'"'.repeat(size / 2)}</f>`),
  ],
  'many formulas': [
    'a.xlsx',
    (size) => book('xl/worksheets/sheet1.xml', '<f>A1+B2</f>'.repeat(size / 12)),
  ],
};

/** Files as they are looked through. */
export const fileRows = (): Row[] => [
  ...Object.entries(shapes).map(([input, [name, shape]]) =>
    shapeRow('archive or Office file', input, shape, read(name), 400_000),
  ),
  ...PDF_PIECES.map((piece) =>
    shapeRow(
      'PDF',
      JSON.stringify(piece),
      (size, salt) => pdf(salt + repeated(piece, size)),
      read('a.pdf'),
      500_000,
    ),
  ),
  ...Object.entries(HOSTILE_PIECES).map(([input, piece]) =>
    shapeRow(
      'text inside a Word file',
      input,
      (size, salt) => words(`<w:instrText>${salt}${repeated(piece, size)}`),
      read('a.docx'),
      250_000,
    ),
  ),
  ...textRows('CSV file', (text) => read('a.csv')(Buffer.from(text)), { few: true }),
  ...textRows('what a file really is', (text) => disguiseOf(Buffer.from(text)), { few: true }),
  ...textRows(
    'name of a file',
    (text) => {
      try {
        return attachmentHeader(fileName(`${text}.pdf`));
      } catch {
        return null;
      }
    },
    { few: true },
  ),
];
