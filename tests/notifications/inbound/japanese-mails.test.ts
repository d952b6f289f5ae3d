import { readMail } from '../../../server/notifications/domain/inbound/read-mail.js';
import { bytesIn, TRUE_ENCODINGS } from '../../text/support/japanese-bytes.js';

const WORDS = '㈱髙﨑商店です。①～③の件、承知しました。能力表もﾃﾞｰﾀで送ります。';
const NAME = '能力表・①見積～髙﨑.csv';

const ascii = (text: string): Buffer => Buffer.from(text.replaceAll('\n', '\r\n'), 'latin1');
const percent = (bytes: Buffer): string =>
  [...bytes].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');

/** A mail written byte by byte. */
function mailOf(parts: {
  subject?: Buffer;
  contentType: string;
  encoding?: string;
  body: Buffer;
}): Buffer {
  return Buffer.concat([
    ascii('From: hanako@example.jp\nTo: desk@example.jp\nSubject: '),
    parts.subject ?? ascii('Re: x'),
    ascii('\nMessage-ID: <j@example.jp>\nMIME-Version: 1.0\n'),
    ascii(`Content-Type: ${parts.contentType}\n`),
    ascii(`Content-Transfer-Encoding: ${parts.encoding ?? '8bit'}\n\n`),
    parts.body,
  ]);
}

const withFile = (disposition: Buffer): Buffer =>
  mailOf({
    contentType: 'multipart/mixed; boundary="=_b b"',
    body: Buffer.concat([
      ascii('--=_b b\nContent-Type: text/plain\n\nx\n--=_b b\nContent-Type: text/csv\n'),
      ascii('Content-Disposition: attachment;'),
      disposition,
      ascii('\n\na,b\n--=_b b--\n'),
    ]),
  });

const nameOf = async (disposition: Buffer): Promise<string | undefined> =>
  (await readMail(withFile(disposition))).attachments[0]?.name;

describe('a Japanese mail', () => {
  it.each([
    ['no label', 'text/plain'],
    ['an empty label', 'text/plain; charset='],
    ['a wrong label', 'text/plain; charset=us-ascii'],
    ['another wrong label', 'text/plain; charset="iso-2022-jp"; format=flowed'],
    ['a label of Windows', 'TEXT/PLAIN; CHARSET="Windows-31J"'],
  ])('with %s is read in every encoding and every transfer encoding', async (_what, type) => {
    for (const encoding of TRUE_ENCODINGS.filter((it) => !it.startsWith('utf-16'))) {
      const bytes = bytesIn(encoding, WORDS);
      const base64 = ascii(bytes.toString('base64'));
      const quoted = ascii(percent(bytes).replaceAll('%', '=').toUpperCase());
      for (const [way, body] of [
        ['8bit', bytes],
        ['base64', base64],
        ['quoted-printable', quoted],
      ] as const) {
        const mail = await readMail(mailOf({ contentType: type, encoding: way, body }));
        expect(mail).toMatchObject({ words: WORDS, sure: true });
      }
    }
  });

  it('is read where it is HTML, whatever the page says of itself', async () => {
    const html = `<html><head><meta charset="utf-8"></head><body><p>${WORDS}</p></body></html>`;
    for (const encoding of TRUE_ENCODINGS) {
      const body = ascii(bytesIn(encoding, html).toString('base64'));
      const mail = mailOf({ contentType: 'text/html', encoding: 'base64', body });
      expect(await readMail(mail)).toMatchObject({ words: WORDS, sure: true });
    }
  });

  it('is left to a person where its letters cannot be made out', async () => {
    const body = Buffer.concat([bytesIn('shift_jis', 'はい'), Buffer.from([0xff, 0xfd, 0x80])]);
    const mail = await readMail(mailOf({ contentType: 'text/plain; charset=shift_jis', body }));
    expect(mail.sure).toBe(false);
  });
});

describe('a subject', () => {
  const read = async (subject: Buffer): Promise<string> =>
    (await readMail(mailOf({ subject, contentType: 'text/plain', body: ascii('x') }))).subject;
  const word = (label: string, bytes: Buffer): string =>
    `=?${label}?B?${bytes.toString('base64')}?=`;

  it.each(TRUE_ENCODINGS.filter((it) => !it.startsWith('utf-16')))(
    'is read as raw bytes, under wrong names, and cut inside a letter, in %s',
    async (encoding) => {
      const bytes = bytesIn(encoding, WORDS);
      expect(await read(bytes)).toBe(WORDS);
      for (const label of ['SJIS-win', 'iso-2022-jp-ms', 'EUCJP-MS', 'utf8mb4', 'us-ascii', 'x']) {
        expect(await read(ascii(word(label, bytes)))).toBe(WORDS);
        const cut = [bytes.subarray(0, 16), bytes.subarray(16, 31), bytes.subarray(31)];
        const lines = cut.map((piece) => word(label, piece)).join('\n ');
        expect(await read(ascii(lines))).toBe(WORDS);
      }
      const q = `=?x-sjis?Q?${percent(bytes).replaceAll('%', '=')}?=`;
      expect(await read(ascii(`Re: ${q}`))).toBe(`Re: ${WORDS}`);
    },
  );
});

describe('the name of a file', () => {
  it.each(TRUE_ENCODINGS.filter((it) => !it.startsWith('utf-16')))(
    'is read in every way programs write it, in %s',
    async (encoding) => {
      const bytes = bytesIn(encoding, NAME);
      expect(await nameOf(Buffer.concat([ascii('\n filename="'), bytes, ascii('"')]))).toBe(NAME);
      const word = `=?cp932?B?${bytes.toString('base64')}?=`;
      expect(await nameOf(ascii(` filename="${word}"`))).toBe(NAME);
      expect(await nameOf(ascii(` filename*=iso-2022-jp-ms'ja'${percent(bytes)}`))).toBe(NAME);
      const cut = [bytes.subarray(0, 7), bytes.subarray(7)].map(percent);
      const pieces = ` filename*0*=windows-31j''${cut[0]!};\n filename*1*=${cut[1]!}`;
      expect(await nameOf(ascii(pieces))).toBe(NAME);
    },
  );

  it('is the encoded one where both are given, and stays as it is in ASCII', async () => {
    const encoded = percent(Buffer.from(NAME));
    expect(await nameOf(ascii(` filename="_.csv"; filename*=UTF-8''${encoded}`))).toBe(NAME);
    expect(await nameOf(ascii(` filename="a b (1).csv"`))).toBe('a b (1).csv');
    expect(await nameOf(ascii(` filename*0="a "; filename*1="b.csv"`))).toBe('a b.csv');
  });
});
