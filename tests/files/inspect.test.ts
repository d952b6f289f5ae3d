import { deflateRawSync } from 'node:zlib';
import * as fc from 'fast-check';
import { inspect } from '../../server/files/domain/inspect.js';
import { Problem } from '../../server/platform/problems.js';
import { docx, exif, jpeg, pdf, png, zip, zipEnd } from './samples.js';

/** The rule a file was refused by, or null when it was taken. */
async function refusal(name: string, bytes: Buffer): Promise<string | null> {
  try {
    await inspect(name, bytes);
    return null;
  } catch (error) {
    if (error instanceof Problem && error.status === 422) return error.errors?.[0]?.code ?? '';
    throw error;
  }
}

const words = Buffer.from('受付番号,題名\n1,紙をなくしたい\n');

describe('what people send every day is taken', () => {
  it.each([
    ['資料.pdf', pdf()],
    ['企画書.docx', docx()],
    ['表.csv', words],
    ['表（エクセルから）.csv', Buffer.from([0x8e, 0x91, 0x97, 0xbf, 0x0a])],
    ['メモ.TXT', words],
    ['写真.JPG', jpeg()],
    ['画面.png', png()],
    ['まとめ.zip', zip([{ name: '資料/一.txt', data: 'あ' }, { name: '資料/' }])],
    ['見積書 v1.2（最終）.pdf', pdf()],
  ])('%s', async (name, bytes) => {
    expect(await refusal(name, bytes)).toBeNull();
  });
});

describe('names', () => {
  it.each([
    ['空の名前', ''],
    ['no extension', 'report'],
    ['dot file', '.pdf'],
    ['dots', '..'],
    ['NUL', 'bill.exe\0.pdf'],
    ['line breaks that would become headers', 'bill.pdf\r\nSet-Cookie: a=b'],
    ['a name that reads backwards', 'bill\u202Efdp.exe.pdf'],
    ['two coats', 'bill.exe.pdf'],
    ['two coats in full width', 'bill.ｅｘｅ.pdf'],
    ['two coats with a space', 'bill.js .pdf'],
    ['longer than a file system takes', `${'長'.repeat(300)}.pdf`],
    ['half a character', 'a\ud800.pdf'],
  ])('refuses %s', async (_what, name) => {
    expect(await refusal(name, pdf())).toBe('name');
  });

  it.each([
    ['../../../etc/cron.d/evil.pdf', 'evil.pdf'],
    ['C:\\Users\\架空\\資料.pdf', '資料.pdf'],
    ['/資料.pdf', '資料.pdf'],
    ['資料.pdf. . ', '資料.pdf'],
    ['\uFEFF\u202A資料\u200B.pdf\u202C', '資料.pdf'],
    ['葛\u{E0100}城.pdf', '葛\u{E0100}城.pdf'],
  ])('takes %s for %s', async (given, name) => {
    expect((await inspect(given, pdf())).name).toBe(name);
  });

  it.each(['exe', 'svg', 'html', 'docm', 'doc', '__proto__', 'constructor', 'toString', 'heic'])(
    'refuses the extension %s',
    async (extension) => {
      expect(await refusal(`a.${extension}`, pdf())).toBe('type');
    },
  );
});

describe('content', () => {
  const program = Buffer.from('4d5a90000300000004000000ffff0000', 'hex');
  it.each([
    ['a program dressed as a PDF', 'a.pdf', program],
    ['a program dressed as text', 'a.txt', program],
    ['a program dressed as a picture', 'a.png', program],
    ['a PDF dressed as a picture', 'a.jpg', pdf()],
    ['a picture dressed as an archive', 'a.zip', png()],
    ['an archive dressed as a document', 'a.docx', zip([{ name: 'a.txt', data: 'a' }])],
    ['a document of another kind', 'a.xlsx', docx()],
    ['a PDF that begins late', 'a.pdf', Buffer.concat([Buffer.from('GIF89a'), pdf()])],
    ['a PDF that is an archive too', 'a.pdf', Buffer.concat([pdf(), zip([{ name: 'a' }])])],
    ['an archive behind something else', 'a.zip', Buffer.concat([pdf(), zip([{ name: 'a' }])])],
    ['an archive cut short', 'a.zip', zip([{ name: 'a', data: 'b' }]).subarray(0, -3)],
    ['a picture cut short', 'a.png', png().subarray(0, -5)],
    ['a photograph cut short', 'a.jpg', jpeg().subarray(0, -2)],
  ])('refuses %s', async (_what, name, bytes) => {
    expect(await refusal(name, bytes)).toBe('content');
  });

  it('refuses nothing, and too much', async () => {
    expect(await refusal('a.txt', Buffer.alloc(0))).toBe('empty');
    expect(await refusal('a.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 97))).toBe('too-large');
    expect(await refusal('a.png', png([], 60_000))).toBe('too-large');
  });
});

describe('archives', () => {
  const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);
  it.each([
    ['a bomb', zip([{ name: 'a.txt', data: zeros(90) }])],
    ['a bomb that claims to be small', zip([{ name: 'a.txt', data: zeros(90), claims: 10 }])],
    ['a bomb that admits it', zip([{ name: 'a.txt', data: 'a', claims: 2 ** 31 }])],
    ['too many entries', zip(Array.from({ length: 2_001 }, (_, n) => ({ name: `${n}.txt` })))],
    ['an archive inside', zip([{ name: 'inner.zip', data: 'a' }])],
    ['an archive inside under another name', zip([{ name: 'a.txt', data: zip([{ name: 'b' }]) }])],
    ['a program inside', zip([{ name: 'setup.exe', data: 'MZ' }])],
    ['a way out', zip([{ name: '../../etc/passwd', data: 'a' }])],
    ['a place of its own', zip([{ name: '/etc/passwd', data: 'a' }])],
    ['encrypted entries', zip([{ name: 'a.txt', data: 'a', flags: 1 }])],
    ['an unknown way of packing', zip([{ name: 'a.txt', data: 'a', method: 99 }])],
  ])('refuses %s', async (_what, bytes) => {
    expect(await refusal('a.zip', bytes)).toBe('archive');
  });

  it('takes an archive of documents, and documents with sheets of their own', async () => {
    const sheet = zip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]);
    const chart = { name: 'word/embeddings/sheet1.xlsx', data: sheet };
    expect(await refusal('a.docx', docx(chart))).toBeNull();
    expect(await refusal('a.zip', zip([{ name: '企画.docx', data: docx(chart) }]))).toBeNull();
    const dressed = { name: 'word/embeddings/sheet1.xlsx', data: zip([{ name: 'setup.exe' }]) };
    expect(await refusal('a.docx', docx(dressed))).toBe('archive');
    const deep = docx({ name: 'a.docx', data: docx({ name: 'a.docx', data: docx(chart) }) });
    expect(await refusal('a.docx', deep)).toBe('archive');
  });

  it('refuses macros in a document', async () => {
    expect(await refusal('a.docx', docx({ name: 'word/vbaProject.bin', data: 'a' }))).toBe(
      'archive',
    );
  });

  it('refuses entries that share their bytes', async () => {
    const packed = deflateRawSync(zeros(4));
    const one = zip([{ name: 'a.txt', data: zeros(4) }]);
    const at = 35 + packed.length;
    const central = one.subarray(at, -22);
    const twice = Buffer.concat([
      one.subarray(0, at),
      central,
      central,
      zipEnd(2, at, [central, central]),
    ]);
    expect(await refusal('a.zip', twice)).toBe('content');
  });
});

describe('pictures come back without what tells of people and places', () => {
  it('PNG: EXIF, text, time and what follows the end', async () => {
    const told = png([
      ['eXIf', 'GPS 34.73'],
      ['tEXt', 'Author\0架空 花子'],
      ['iTXt', 'XML:com.adobe.xmp'],
      ['tIME', '2026'],
      ['prVt', 'secret'],
      ['gAMA', '1234'],
    ]);
    const { bytes } = await inspect('a.png', Buffer.concat([told, Buffer.from('<script>')]));
    expect(bytes).toEqual(png([['gAMA', '1234']]));
  });

  it('JPEG: EXIF, XMP, IPTC, comments, thumbnails and what follows the end', async () => {
    const icc = 'ICC_PROFILE\0\x01\x01 colours';
    const told = jpeg([
      [0xe1, exif(1, 'GPS 34.73')],
      [0xe1, 'http://ns.adobe.com/xap/1.0/\0 架空'],
      [0xed, 'Photoshop 3.0\0 IPTC'],
      [0xe0, 'JFXX\0 thumbnail'],
      [0xe2, icc],
      [0xe2, 'MPF\0 second picture'],
      [0xfe, 'a comment'],
    ]);
    const { bytes } = await inspect('a.jpg', Buffer.concat([told, zip([{ name: 'a' }])]));
    expect(bytes).toEqual(jpeg([[0xe2, icc]]));
  });

  it.each(['II', 'MM'] as const)('JPEG (%s): which way is up is kept', async (order) => {
    const { bytes } = await inspect('a.jpg', jpeg([[0xe1, exif(6, 'GPS 34.73', order)]]));
    const told = bytes.toString('latin1');
    expect(told).not.toContain('GPS');
    expect(bytes.subarray(2, 4)).toEqual(Buffer.from([0xff, 0xe1]));
    const again = await inspect('a.jpg', bytes);
    expect(again.bytes).toEqual(bytes);
    expect(bytes[2 + 4 + 6 + 19]).toBe(6);
  });
});

test('whatever comes, it is taken or refused with a sentence', async () => {
  const seeds = [
    pdf(),
    docx(),
    png(),
    jpeg([[0xe1, exif(3, 'x')]]),
    zip([{ name: 'a', data: 'b' }]),
  ];
  const damaged = fc
    .tuple(
      fc.constantFrom(...seeds),
      fc.array(fc.tuple(fc.nat(400), fc.nat(255)), { maxLength: 6 }),
    )
    .map(([seed, changes]) => {
      const bytes = Buffer.from(seed);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      return bytes;
    });
  const name = fc.constantFrom('a.pdf', 'a.docx', 'a.png', 'a.jpg', 'a.zip', 'a.csv');
  await fc.assert(
    fc.asyncProperty(name, damaged, async (given, bytes) => {
      await refusal(given, bytes);
    }),
    { numRuns: 600 },
  );
});
