import fc from 'fast-check';
import { ownWords } from '../../../server/notifications/domain/inbound/quotes.js';

const WORDS = 'ありがとうございます。\n\n来週の火曜日でお願いします。';
const OLD = [
  '架空 花子 様',
  '',
  'ご都合はいかがですか。',
  '────────',
  'このメールは、ご相談（R8-00042）を',
];
const quoted = OLD.map((line) => `> ${line}`).join('\n');

describe('what the sender wrote', () => {
  it.each([
    [
      'Gmail in English',
      `On Sat, 21 Nov 2026 at 10:00, Desk <desk@example.jp> wrote:\n\n${quoted}`,
    ],
    [
      'Gmail in English, broken over two lines',
      `On Sat, 21 Nov 2026 at 10:00, みえDXセンター 相談窓口\n<desk@example.jp> wrote:\n${quoted}`,
    ],
    [
      'Gmail in Japanese',
      `2026年11月21日(土) 10:00 みえDXセンター <desk@example.jp>:\n\n${quoted}`,
    ],
    ['Thunderbird in Japanese', `2026/11/21 10:00、みえDXセンター さんは書きました:\n${quoted}`],
    ['a name alone', `みえDXセンターさんは書きました：\n${quoted}`],
    [
      'Outlook in English',
      `-----Original Message-----\nFrom: Desk\nSent: Saturday\n${OLD.join('\n')}`,
    ],
    [
      'Outlook in Japanese',
      `差出人: みえDXセンター <desk@example.jp>\n送信日時: 2026年11月21日 10:00\n宛先: 花子\n件名: ご相談\n\n${OLD.join('\n')}`,
    ],
    [
      'Outlook with a rule',
      `${'_'.repeat(32)}\nFrom: Desk <desk@example.jp>\nSent: Saturday\n${OLD.join('\n')}`,
    ],
    ['old Japanese programs', `----- 元のメッセージ -----\n${OLD.join('\n')}`],
    ['quoted lines and no header', quoted],
    ['full-width marks', OLD.map((line) => `＞ ${line}`).join('\n')],
    ['a signature', '-- \n架空製作所 架空 花子\nTEL 059-000-0000'],
    ['a telephone', 'iPhoneから送信'],
    ['a telephone in English', 'Sent from my iPhone'],
    [
      'a telephone above a quote',
      `iPhoneから送信\n\n2026年11月21日(土) 10:00 窓口 <d@example.jp>:\n${quoted}`,
    ],
  ])('stands above %s', (_what, tail) => {
    expect(ownWords(`${WORDS}\n\n${tail}\n`)).toBe(WORDS);
    expect(ownWords(`${WORDS}\r\n\r\n${tail.replaceAll('\n', '\r\n')}`)).toBe(WORDS);
  });

  it.each([
    [
      'answers between the lines',
      `On Sat, Desk wrote:\n> 日時は？\n火曜日です\n> 場所は？\n津市です`,
    ],
    ['an answer below', `> 日時は？\n\n火曜日です`],
    ['nothing but quotes', quoted],
    ['a sentence that ends in a colon', `先生は次のように言いました：\nデジタルは道具です`],
    ['a date in the text', `2026年11月21日(土)の10:00にうかがいます`],
    ['headings of one’s own', `件名: 紙の伝票\n内容: 多すぎる`],
  ])('keeps %s', (_what, text) => {
    expect(ownWords(text)).toBe(text);
  });
});

const line = fc
  .stringMatching(/^[あ-んア-ンa-z0-9、。 ]{1,30}$/u)
  .filter((value) => value.trim() !== '');
const words = fc
  .array(line, { minLength: 1, maxLength: 6 })
  .map((lines) => lines.join('\n').trim());

describe('whatever comes', () => {
  it('is a beginning of the text, is not empty where the text is not, and is trimmed once', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            line,
            fc.constantFrom('', '> a', '＞', '-- ', '--', 'On x y z wrote:', 'From: a', 'Sent: b'),
            fc.constantFrom(
              '件名: c',
              '差出人: a',
              '送信日時: x',
              '_'.repeat(12),
              'iPhoneから送信',
            ),
            fc.string(),
          ),
        ),
        (lines) => {
          const text = lines.join('\n');
          const trimmed = ownWords(text);
          expect(text.replace(/\r\n?/gu, '\n').startsWith(trimmed)).toBe(true);
          expect(trimmed.trim() === '').toBe(text.trim() === '');
          expect(ownWords(trimmed)).toBe(trimmed);
        },
      ),
    );
  });

  it('gives back exactly what was written above a quoted mail', () => {
    fc.assert(
      fc.property(words, words, (value, old) => {
        const quote = old.replace(/^/gmu, '> ');
        const text = `${value}\n\n2026年11月21日(土) 10:00 窓口 <desk@example.jp>:\n${quote}\n`;
        expect(ownWords(text)).toBe(value);
      }),
    );
  });
});
