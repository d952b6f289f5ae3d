import fc from 'fast-check';
import {
  cleanLine,
  isBlank,
  readsAsWritten,
  visible,
} from '../../server/platform/validation/characters.js';
import {
  email,
  line,
  optional,
  phone,
  requiredLine,
  text,
} from '../../server/platform/validation/fields.js';

const name = requiredLine(100);
const of = (value: string) => {
  const read = name.safeParse(value);
  return read.success ? read.data : null;
};

describe('a line of text', () => {
  it.each([
    [
      'a number in marks of direction, as telephones copy it',
      '\u202A+81 90-1234-5678\u202C',
      '+81 90-1234-5678',
    ],
    ['a number in an override that changes nothing', '\u202D090-1234-5678\u202C', '090-1234-5678'],
    ['a name in isolates', '\u2068山田 太郎\u2069', '山田 太郎'],
    ['zero-width spaces', '山\u200B田\u200B太郎', '山田太郎'],
    ['a byte order mark', '\uFEFF架空 花子', '架空 花子'],
    ['a variation selector behind nothing', '\uFE0F花子', '花子'],
    ['a variation selector behind kana', 'あ\uFE0F', 'あ'],
    ['soft hyphens', 'Mie\u00ADPrefecture', 'MiePrefecture'],
    ['C1 controls', '山田\u0093太郎\u009C', '山田太郎'],
    ['text in tag characters', '山田\u{E0041}\u{E0042}\u{E007F}', '山田'],
    ['line separators at the ends', '\u2028山田\u2029', '山田'],
    ['an annotation that holds nothing', '\uFFF9山田\uFFFA\uFFFB', '山田'],
    ['marks between letters of one direction', '山\u200F田', '山田'],
    ['an embedding around one word', '\u202B山田\u202C', '山田'],
    ['a second variation selector', '葛\u{E0100}\u{E0101}城', '葛\u{E0100}城'],
    ['a joiner between letters that do not join', '山\u200D田', '山田'],
    ['fillers', '山田\u3164\uFFA0\u115F', '山田'],
    ['an override behind everything', '山田\u202E', '山田'],
  ])('loses %s', (_, typed, meant) => {
    expect(of(typed)).toBe(meant);
  });

  it.each([
    ['a kanji of one’s name', '葛\u{E0100}城 太郎'],
    ['a standard variant of a kanji', '塚\uFE00本'],
    ['a family', '👨‍👩‍👧‍👦のパソコン相談'],
    ['a heart and a key', '❤️ 1️⃣'],
    ['the flag of Wales', '🏴\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}'],
    ['joined Persian', 'می\u200Cخواهم'],
    ['joined Hindi', 'क्\u200Dष'],
    ['Arabic', 'محمد علي'],
    ['width and dakuten as typed', 'ｶﾞ　㈱①神\uFA19'],
  ])('keeps %s', (_, typed) => {
    expect(of(typed)).toBe(typed);
  });

  it.each([
    ['an override inside a file’s name', '請求書\u202Efdp.exe'],
    ['an override inside a person’s name', '山田\u202E太郎 様'],
    ['an override in front', '\u202Emoc.elpmaxe'],
    ['an override of the other kind over Arabic', '\u202Dمحمد\u202C'],
    ['an embedding that swaps words', '\u202B100 Yen\u202C'],
    ['an isolate that swaps words', '\u20671 abc\u2069'],
    ['a mark that swaps digits', '100\u200F-200'],
    ['a hidden line break', '山田\u2028重要なお知らせ'],
    ['a hidden paragraph', '山田\u2029重要なお知らせ'],
    ['a next line of C1', '山田\u0085重要なお知らせ'],
    ['a hidden annotation', '\uFFF9山田\uFFFA社長\uFFFB'],
  ])('refuses %s', (_, typed) => {
    expect(of(typed)).toBeNull();
  });

  it.each(['\u200B', '\u3164', '\u2800\u2800', '\u202E', '\uFEFF \u2060', '\u{E0061}'])(
    'takes %j for nothing',
    (typed) => {
      expect(isBlank(typed)).toBe(true);
      expect(of(typed)).toBeNull();
      expect(optional(line(10)).parse(typed)).toBeNull();
    },
  );

  it('never holds anything invisible, whatever is typed, and is read as it was seen', () => {
    const marks = fc.constantFrom(
      ...Array.from(
        '\u200B\u200C\u200D\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\uFE0F\u0085\u2028\u00AD\uFFF9\uFFFA',
      ),
      '\u{E0100}',
      '\u{E0041}',
    );
    const letters = fc.constantFrom(
      '山',
      '葛',
      'a',
      '1',
      '-',
      ' ',
      '.',
      'م',
      '👩',
      '💻',
      '(',
      'あ',
    );
    fc.assert(
      fc.property(fc.string({ unit: fc.oneof(marks, letters), maxLength: 20 }), (typed) => {
        const clean = cleanLine(typed);
        expect(cleanLine(clean)).toBe(clean);
        expect([typed, visible(typed)]).toContain(clean);
        const read = line(100).safeParse(typed);
        if (read.success) expect(readsAsWritten(read.data)).toBe(true);
        else expect(clean).toBe(typed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read in time that grows with its length only', () => {
    for (const part of ['\u202E', '\u200D', '👩\u200D', 'م\u200C', '\u202B1 a\u202C']) {
      const started = performance.now();
      cleanLine(part.repeat(10_000 / part.length));
      expect(performance.now() - started).toBeLessThan(1_000);
    }
  });
});

describe('numbers and addresses from a telephone', () => {
  it('lose what the address book put around them', () => {
    expect(phone.parse('\u202A090-1234-5678\u202C')).toBe('090-1234-5678');
    expect(phone.parse('\u2068+81 90 1234 5678\u2069')).toBe('+81 90 1234 5678');
    expect(email.parse('\u200Btaro@example.jp\uFEFF')).toBe('taro@example.jp');
    expect(email.parse('ｔａｒｏ\u2060＠example.jp')).toBe('taro@example.jp');
  });
});

it('text of several lines is kept as it was written', () => {
  const written = '👨‍👩‍👧と\u200B\u2066山田\u2069\n2行目';
  expect(text(100).parse(written)).toBe(written);
});
