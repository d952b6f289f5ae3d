import { csvOf } from '../../../server/platform/core/csv.js';
import { csvWarnings } from '../../../server/files/domain/csv.js';
import { readSeminarFile } from '../../../server/seminars/domain/seminar-file.js';
import { readRoster } from '../../../server/supporters/roster/read-roster.js';
import type { Vocabulary } from '../../../server/supporters/domain/vocabulary.js';
import type { Row } from './growth.js';
import { shapeRow, textRows } from './rows.js';

/** Knows nothing, so that every word of a list is one more mistake. */
const vocabulary = { theme: () => undefined, region: () => undefined } as unknown as Vocabulary;
const roster = (text: string): unknown => readRoster(Buffer.from(text), { vocabulary });

const HEADER = 'kind,name,affiliation,headline,specialities,themes,regions\n';
const shapes: Readonly<Record<string, (size: number) => string>> = {
  'lines of nothing': (size) => '\n'.repeat(size),
  'lines of one cell': (size) => 'a\n'.repeat(size / 2),
  supporters: (size) =>
    Array.from({ length: size / 40 }, (_, at) => `adviser,架空 ${at},a,b,c|d,2-8,津市`).join('\n'),
  'one supporter again and again': (size) => 'adviser,架空,a,b,c|d,2-8,津市\n'.repeat(size / 26),
  'one line of many commas': (size) => ','.repeat(size),
  'one list of many themes': (size) => `adviser,架空,a,b,c,${'x|'.repeat(size / 2)},津市`,
  'one list of different themes': (size) =>
    `adviser,架空,a,b,c,${Array.from({ length: size / 6 }, (_, at) => at).join('|')},津市`,
  'one list of long specialities': (size) =>
    `adviser,架空,a,b,${Array.from({ length: size / 110 }, (_, at) => 'あ'.repeat(100) + String(at)).join('|')},${Array.from({ length: size / 60 }, (_, at) => at).join('|')},津市`,
  'a quote never closed': (size) => `adviser,"${'a,\n'.repeat(size / 3)}`,
  'quotes in quotes': (size) => `adviser,"${'""'.repeat(size / 2)}",a,b,c,d,e`,
  'quotes and line ends': (size) => '"a\n",'.repeat(size / 5),
  'quotes where none may be': (size) => 'a"b,'.repeat(size / 4),
};

/** Spreadsheets that come in, and those that go out. */
export const sheetRows = (): Row[] => [
  ...Object.entries(shapes).map(([input, shape]) =>
    shapeRow('CSV in: roster', input, (size, salt) => `${HEADER}${shape(size)}\n${salt}`, roster),
  ),
  ...textRows(
    'CSV in: roster, one cell',
    (text) => roster(`${HEADER}adviser,"${text.replaceAll('"', '""')}",a,b,c,d,e`),
    { few: true },
  ),
  ...textRows(
    'CSV in: seminars, one cell',
    (text) =>
      readSeminarFile([{ no: '1', theme: text, date: '2027-06-24', venue: text, speakers: text }]),
    { few: true },
  ),
  ...textRows('CSV in: warnings', (text) => csvWarnings(Buffer.from(text)), { few: true }),
  ...textRows('CSV out: one cell', (text) => csvOf([[text, `=${text}`, ` ${text}`]]), {
    few: true,
  }),
  ...textRows(
    'CSV out: many lines',
    (text) =>
      csvOf(
        Array.from({ length: Math.ceil(text.length / 20) }, (_, at) => [
          text.slice(20 * at, 20 * at + 20),
        ]),
      ),
    { few: true },
  ),
];
