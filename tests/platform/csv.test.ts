import fc from 'fast-check';
import { csvOf, neutralised } from '../../server/platform/core/csv.js';

/** What a spreadsheet makes of a cell's beginning: no spaces, nothing invisible, one width. */
const evaluated = (cell: string): boolean =>
  /^[=+\-@]/.test(
    cell
      .replace(/[\p{White_Space}\p{Cc}\p{M}\p{Default_Ignorable_Code_Point}]/gu, '')
      .normalize('NFKC')
      .replace(/^[\u2010-\u2013\u2212]/u, '-'),
  );

describe('a cell', () => {
  it.each([
    '=1+1',
    '\u200B=1+1',
    '\uFEFF\u2060 =1+1',
    '\u202A=1+1',
    '\u{E0001}=1',
    '\u00AD@SUM(A1)',
    '﹦1+1',
    '＝1+1',
    '−1+cmd|x',
    '－1',
    '﹣1',
    '＋1',
    '﹢1',
    '＠SUM(1)',
    '﹫SUM(1)',
    '⁼1',
    '⁺1',
    '⁻1',
    '\t=1',
    '\tx',
    '\rx',
    '\n\t=1',
    '\u3000=1',
    '\u00A0+1',
    '\u0085=1',
    '\u3164=1',
    '=\u0338HYPERLINK("https://example.com")',
    '=\u0338\u0338X(1)',
    '\u0301=1',
    '\u20E3\u0338=1',
    '\u3099=1',
    '\uFF9E=1',
    '\u2800\u2800=1',
    '\uE000=1',
    '\uFFFC=1',
    '\uFFFD=1',
    '\u200B\u0301\u200B＝1',
  ])('that begins with %j is text', (cell) => {
    expect(neutralised(cell)).toBe(`'${cell}`);
  });

  it.each(['架空 花子', '059-224-2000', 'a=b', '1-2', '件名：=1', '', '（－）', "'=1", 'ー', '・'])(
    '%j stays as it is',
    (cell) => {
      expect(neutralised(cell)).toBe(cell);
    },
  );

  it('is never evaluated, whatever somebody wrote', () => {
    const unit = fc.constantFrom(
      ...Array.from(
        '=+-@＝＋－＠﹦﹢﹣﹫−⁺⁻⁼ \t\r\n\u3000\u00A0\u200B\u200D\uFEFF\u202E\u2060\u00AD\u0085\u0000\u3164\u0338\u0301\u3099a1(あ"',
      ),
      '\u{E0100}',
    );
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 8 }), (cell) => {
        expect(evaluated(neutralised(cell))).toBe(false);
      }),
      { numRuns: 5_000 },
    );
  });

  it('that is a number of ours stays a number', () => {
    expect(csvOf([[-5, 0.1, '059-224-2000', null]])).toBe('\uFEFF-5,0.1,059-224-2000,\r\n');
  });
});
