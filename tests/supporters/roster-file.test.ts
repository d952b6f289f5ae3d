import Encoding from 'encoding-japanese';
import { Centre } from '../../server/centre/index.js';
import { Vocabulary } from '../../server/supporters/domain/vocabulary.js';
import { readRoster, type RosterOptions } from '../../server/supporters/roster/read-roster.js';

const vocabulary = new Vocabulary(Centre.load(process.cwd(), 'mie'));
const read = (text: string, options: Partial<RosterOptions> = {}) =>
  readRoster(Buffer.from(text, 'utf8'), { vocabulary, ...options });

const CANONICAL =
  'name,kind,affiliation,headline,biography,specialities,themes,regions,methods,email\n' +
  '架空 花子,adviser,架空大学 教授,働き方の専門家,"長く、企業の\n働き方を支援。",テレワーク|労務,2-8|デジタルデバイド対策,津市|242021,オンライン|対面,hanako@example.jp\n';

test('the canonical header fills every field, lists by bars, codes by code or name', () => {
  const { rows, errors, problems } = read(CANONICAL);
  expect([...errors, ...problems]).toEqual([]);
  expect(rows).toEqual([
    {
      line: 2,
      kind: 'adviser',
      name: '架空 花子',
      values: {
        affiliation: '架空大学 教授',
        headline: '働き方の専門家',
        biography: '長く、企業の\n働き方を支援。',
        specialities: ['テレワーク', '労務'],
        themes: ['2-8', '1-6'],
        regions: ['242012', '242021'],
        methods: ['online', 'onsite'],
        email: 'hanako@example.jp',
      },
    },
  ]);
});

test('a roster of names and published roles needs only the kind, and nothing is made up for it', () => {
  const text = 'name,published_roles\n架空 太郎,株式会社架空 代表取締役|一般社団法人架空 理事\n';
  const { rows, problems } = read(text, { kind: 'adviser' });
  expect(problems).toEqual([]);
  expect(rows[0]?.values).toEqual({
    affiliation: '株式会社架空 代表取締役／一般社団法人架空 理事',
  });
});

test('field becomes the headline; where it is a theme’s own name a newcomer gets the theme', () => {
  const text =
    'name,published_roles,field,specialities\n架空 次郎,架空大学 教授,建設DXの推進,測量|AI(ディープラーニング)\n';
  const { rows } = read(text, { kind: 'adviser' });
  expect(rows[0]).toMatchObject({
    initial: { themes: ['2-3'] },
    values: { headline: '建設DXの推進', specialities: ['測量', 'AI(ディープラーニング)'] },
  });
  expect(rows[0]?.values).not.toHaveProperty('themes');
});

test('without a kind column and without --kind each row says what to do', () => {
  const { rows, errors } = read('name\n株式会社架空\n');
  expect(rows).toEqual([]);
  expect(errors).toEqual([
    { line: 2, column: 'kind', detail: expect.stringContaining('--kind adviser') as string },
  ]);
});

describe('encodings', () => {
  const text = 'name,affiliation\n架空 髙橋,㈱架空①\n';
  const cp932 = Buffer.from(
    Encoding.convert(Encoding.stringToCode('name,affiliation\n架空 一郎,表計算の専門家\n'), {
      from: 'UNICODE',
      to: 'SJIS',
    }),
  );
  const parsed = (bytes: Uint8Array) => readRoster(bytes, { vocabulary, kind: 'adviser' });

  test('UTF-8 with BOM', () => {
    expect(parsed(Buffer.from(`\uFEFF${text}`)).rows[0]?.values.affiliation).toBe('㈱架空①');
  });

  test('UTF-16 with BOM, as Excel saves Unicode text', () => {
    const tabs = text.replaceAll(',', '\t');
    expect(parsed(Buffer.from(`\uFEFF${tabs}`, 'utf16le')).rows[0]?.name).toBe('架空 髙橋');
  });

  test('CP932, with the characters of Windows', () => {
    expect(parsed(cp932).rows[0]).toMatchObject({
      name: '架空 一郎',
      values: { affiliation: '表計算の専門家' },
    });
    // 架空 髙,㈱① in Windows-31J: 髙 is an IBM extension, ㈱ and ① are NEC's.
    const windows = Buffer.from([
      0x89, 0xcb, 0x8b, 0xf3, 0x20, 0xfb, 0xfc, 0x2c, 0x87, 0x8a, 0x87, 0x40,
    ]);
    const { rows } = parsed(Buffer.concat([Buffer.from('name,affiliation\r\n'), windows]));
    expect(rows[0]).toMatchObject({ name: '架空 髙', values: { affiliation: '㈱①' } });
  });

  test('a picture is refused with a word on how to save it', () => {
    const { problems } = parsed(
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0xff, 0xff]),
    );
    expect(problems[0]).toContain('UTF-8 か Shift_JIS');
  });
});

describe('headers', () => {
  test('are recognised by other names, in Japanese, whatever the width and case', () => {
    const text =
      '氏名,所属・役職,ＥＭＡＩＬ,得意分野\n架空 三郎,架空市 係長,saburo@example.jp,防災\n';
    expect(read(text, { kind: 'adviser' }).rows[0]).toMatchObject({
      name: '架空 三郎',
      values: { affiliation: '架空市 係長', email: 'saburo@example.jp', specialities: ['防災'] },
    });
  });

  test('unknown ones are told with the ones that are known', () => {
    const { problems, rows } = read('name,favourite_food\n架空 花子,うどん\n', { kind: 'adviser' });
    expect(rows).toEqual([]);
    expect(problems[0]).toContain('見出し「favourite_food」');
    expect(problems[0]).toContain('name、kind、affiliation');
  });

  test('--map gives a column a meaning or reads over it', () => {
    const text = 'who,肩書き,備考\n架空 花子,架空商店 店長,左利き\n';
    const map = new Map([
      ['who', 'name'],
      ['肩書き', 'affiliation'],
      ['備考', '-'],
    ]);
    expect(read(text, { kind: 'adviser', map }).rows[0]).toMatchObject({
      name: '架空 花子',
      values: { affiliation: '架空商店 店長' },
    });
  });

  test('--map naming what does not exist is told on both sides', () => {
    const { problems } = read('name\n架空 花子\n', { map: new Map([['nope', 'shoe_size']]) });
    expect(problems.join()).toContain('「nope」という見出し');
    expect(problems.join()).toContain('「shoe_size」という項目');
  });

  test('two columns for one text are not guessed between', () => {
    const { problems } = read('name,略歴,profile\n架空 花子,a,b\n', { kind: 'adviser' });
    expect(problems[0]).toContain('biography に当たる列が2つ');
  });

  test('a file without names, without rows or without anything says so', () => {
    expect(read('email\na@example.jp\n').problems[0]).toContain('name');
    expect(read('name,kind\n').problems[0]).toContain('2行目から');
    expect(read('').problems[0]).toContain('空です');
  });
});

describe('rows', () => {
  const errorsOf = (row: string, header = 'name,kind,themes,regions,methods,email') =>
    read(`${header}\n${row}\n`).errors.map(
      ({ line, column, detail }) => `${String(line)} ${String(column)} ${detail}`,
    );

  test.each([
    [',adviser,,,,', '2 name 必須'],
    ['架空 花子,guru,,,,', '2 kind 「guru」'],
    ['架空 花子,adviser,9-9,,,', '2 themes 「9-9」'],
    ['架空 花子,adviser,,東京都,,', '2 regions 「東京都」'],
    ['架空 花子,adviser,,,手紙,', '2 methods 「手紙」'],
    ['架空 花子,adviser,,,,not-an-address', '2 email メールアドレスの形'],
    ['架空 花子,adviser', '2 null 列が2個'],
  ])('%s is refused where it is wrong', (row, expected) => {
    expect(errorsOf(row).join('\n')).toContain(expected);
  });

  test('every mistake of a file is told at once, with the line it begins on', () => {
    const { errors } = read(
      'name,kind,biography,email\n架空 花子,adviser,"一行目\n二行目",ok@example.jp\n\n架空 太郎,adviser,,bad\n,adviser,,\n',
    );
    expect(errors.map(({ line, column }) => [line, column])).toEqual([
      [5, 'email'],
      [6, 'name'],
    ]);
  });

  test('the same person twice is refused, however the name is spaced', () => {
    const { errors } = read(
      'name,kind\n架空 花子,adviser\n架空　花子,adviser\n架空 花子,partner\n',
    );
    expect(errors).toEqual([
      { line: 3, column: 'name', detail: expect.stringContaining('2行目にも') as string },
    ]);
  });

  test('an unclosed quote is told with its line', () => {
    expect(read('name,kind\n架空 花子,"adviser\n').problems[0]).toMatch(
      /\d行目: CSV として読めません/,
    );
  });
});
