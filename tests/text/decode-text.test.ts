import fc from 'fast-check';
import { charsetOf } from '../../server/text/charset-names.js';
import { decodeText } from '../../server/text/decode-text.js';
import { bytesIn, TRUE_ENCODINGS, type TrueEncoding } from './support/japanese-bytes.js';

/** Every name Japanese programs are known to write, and what each is true of. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  'iso-2022-jp': [
    'iso-2022-jp',
    'ISO-2022-JP',
    'iso-2022-jp-1',
    'iso-2022-jp-2',
    'iso-2022-jp-3',
    'iso-2022-jp-2004',
    'iso-2022-jp-ms',
    'x-iso-2022-jp',
    'csISO2022JP',
    'cp50220',
    'cp50221',
    'cp50222',
    'x-windows-iso2022jp',
    'JIS',
    'junet',
    '"iso-2022-jp"',
    ' iso-2022-jp ; ',
    "'iso_2022_jp'",
  ],
  shift_jis: [
    'shift_jis',
    'Shift-JIS',
    'SJIS',
    'x-sjis',
    'sjis-win',
    'SJIS-WIN',
    'windows-31j',
    'cp932',
    'CP943C',
    'ms932',
    'ms_kanji',
    'csShiftJIS',
    'csWindows31J',
    'x-ms-cp932',
    'windows-932',
    'ｓｊｉｓ',
    'shift_jis;',
  ],
  'euc-jp': [
    'euc-jp',
    'eucJP',
    'eucjp-ms',
    'eucJP-win',
    'x-euc-jp',
    'x-eucjp',
    'cp51932',
    'ujis',
    'csEUCPkdFmtJapanese',
  ],
  'utf-8': [
    'utf-8',
    'UTF8',
    'utf-8n',
    'utf8mb4',
    'unicode-1-1-utf-8',
    'x-utf-8',
    'cp65001',
    'UTF_8;',
  ],
  nothing: [
    '',
    'unknown-8bit',
    'x-unknown',
    'default',
    'us-ascii',
    'ISO-8859-1',
    'latin1',
    'windows-1252',
  ],
};

const MAIL =
  'お世話になっております。㈱髙﨑商店の架空です。①在庫管理②受発注～見積－請求のﾃﾞｼﾞﾀﾙ化をご相談したく、ご都合をお聞かせください。';

describe('a text from outside', () => {
  it('is read whatever its label says: every label with every encoding', () => {
    const counts: Record<string, Record<string, string>> = {};
    const wrong: string[] = [];
    for (const [meaning, labels] of Object.entries(LABELS)) {
      for (const encoding of TRUE_ENCODINGS) {
        const read = labels.filter((label) => {
          const { text, sure } = decodeText(bytesIn(encoding, MAIL), label);
          if (text !== MAIL || !sure) wrong.push(`${label} × ${encoding}: ${text.slice(0, 30)}`);
          return text === MAIL && sure;
        });
        (counts[meaning] ??= {})[encoding] = `${String(read.length)}/${String(labels.length)}`;
      }
    }
    process.stdout.write(`label × true encoding\n${table(counts)}\n`);
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(LABELS).filter(([meaning]) => meaning !== 'nothing'))(
    'is known by all names of %s',
    (meaning, labels) => {
      expect(labels.filter((label) => charsetOf(label) !== meaning)).toEqual([]);
    },
  );

  it.each<[string, TrueEncoding]>([
    ['はい', 'shift_jis'],
    ['はい', 'euc-jp'],
    ['了解しました', 'shift_jis'],
    ['了解しました', 'euc-jp'],
    ['OK、行きます', 'utf-8'],
    ['表・能力・ソフト', 'shift_jis'],
    ['三重県津市', 'euc-jp'],
    ['ｱﾘｶﾞﾄｳｺﾞｻﾞｲﾏｽ', 'iso-2022-jp'],
    ['見積書', 'shift_jis'],
    ['見積書', 'euc-jp'],
    ['株式会社', 'utf-8'],
  ])('is read without a label however short: %s in %s', (words, encoding) => {
    expect(decodeText(bytesIn(encoding, words)).text).toBe(words);
  });

  it('keeps half-width kana in all three ways of ISO-2022-JP', () => {
    const raw = (hex: string) => Buffer.from(hex.replaceAll(' ', ''), 'hex');
    const kana = 'ﾃﾞｼﾞﾀﾙ';
    for (const bytes of [
      raw('1b2849 435e 3c5e 40 59 1b2842'),
      raw('0e 435e 3c5e 40 59 0f'),
      Buffer.concat([raw('1b24422430 1b2842'), raw('c3de bcde c0 d9')]),
    ]) {
      expect(decodeText(bytes, 'iso-2022-jp').text.endsWith(kana)).toBe(true);
    }
  });

  it('reads JIS X 0212 and the marks of JIS X 0213 as far as JIS X 0208 has them', () => {
    const kanji = (mark: string) => Buffer.from(`\u001b${mark}4A;z\u001b(B`);
    expect(decodeText(kanji('$(O'), 'iso-2022-jp-3').text).toBe('漢字');
    expect(decodeText(kanji('$(Q'), 'iso-2022-jp-2004').text).toBe('漢字');
    expect(decodeText(Buffer.from('\u001b$(D0!\u001b(B'), 'iso-2022-jp-1').text).toBe('丂');
  });

  it('is read as well where the Japanese comes late, is long, or is UTF-16 without a mark', () => {
    for (const encoding of TRUE_ENCODINGS) {
      const late = `${'plain words\n'.repeat(6_000)}${MAIL.repeat(500)}`;
      expect(decodeText(bytesIn(encoding, late))).toMatchObject({ text: late, sure: true });
    }
    const wide = Buffer.from(`OK\n${MAIL}`, 'utf16le');
    expect(decodeText(wide, 'utf-16')).toMatchObject({ text: `OK\n${MAIL}`, sure: true });
    expect(decodeText(Buffer.from(wide).swap16())).toMatchObject({
      text: `OK\n${MAIL}`,
      sure: true,
    });
  });

  it('leaves what is Latin Latin', () => {
    const cafe = Buffer.from('Café au lait, naïve façade', 'latin1');
    expect(decodeText(cafe, 'iso-8859-1')).toMatchObject({
      text: 'Café au lait, naïve façade',
      sure: true,
    });
    expect(decodeText(Buffer.from('\xc4\xe3\xba\xc3', 'latin1'), 'gb2312').text).toBe('你好');
  });

  it.each([
    'olá, não consigo acessar',
    'Olá, é possível ajudar? Não sei abrir o formulário.',
    'É muito difícil',
    'Señor Muñoz: ¿dónde está la oficina?',
    'à',
  ])('is sure of what residents from abroad write: %s', (text) => {
    for (const label of ['windows-1252', 'iso-8859-1', 'ISO-8859-15']) {
      expect(decodeText(Buffer.from(text, 'latin1'), label)).toMatchObject({ text, sure: true });
    }
  });

  it.each([
    ['bytes that are no text', Buffer.from('83fffe80a0fd81', 'hex'), 'shift_jis'],
    ['letters somebody made themselves (gaiji)', Buffer.from('82a0f04082a2', 'hex'), 'shift_jis'],
    ['an escape nobody knows', Buffer.from('\u001b$(Zabc\u001b(B'), 'iso-2022-jp'],
    ['half a letter', bytesIn('shift_jis', '見積書').subarray(0, 5), 'shift_jis'],
  ])('is not sure of %s', (_what, bytes, label) => {
    expect(decodeText(bytes, label).sure).toBe(false);
  });

  it('never throws, and is never sure of a text with U+FFFD or an escape', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 60 }),
        fc.constantFrom(...Object.values(LABELS).flat()),
        (bytes, label) => {
          const { text, sure } = decodeText(bytes, label);
          if (sure) expect(['\ufffd', '\u001b'].some((it) => text.includes(it))).toBe(false);
        },
      ),
    );
  });

  it('takes time in proportion to the length', () => {
    for (const byte of [0x1b, 0x0e, 0x82, 0xff, 0x24]) {
      const many = Buffer.alloc(2_000_000, byte);
      expect(decodeText(many).text.length).toBeLessThanOrEqual(many.length);
    }
  });
});

function table(counts: Record<string, Record<string, string>>): string {
  const rows = Object.entries(counts).map(([name, row]) => [name, ...Object.values(row)]);
  const head = ['', ...TRUE_ENCODINGS];
  return [head, ...rows].map((row) => row.map((cell) => cell.padEnd(13)).join('')).join('\n');
}
