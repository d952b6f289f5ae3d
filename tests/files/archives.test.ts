import { deflateRawSync } from 'node:zlib';
import encoding from 'encoding-japanese';
import { inspect } from '../../server/files/domain/inspect.js';
import { refusal } from './refusal.js';
import { docx, pdf, zip, zipEnd } from './samples.js';

const zeros = (megabytes: number) => Buffer.alloc(megabytes * 1024 * 1024);

describe('archives', () => {
  it.each([
    ['a bomb', 'bomb', zip([{ name: 'a.txt', data: zeros(90) }])],
    [
      'a bomb that claims to be small',
      'bomb',
      zip([{ name: 'a.txt', data: zeros(90), claims: 10 }]),
    ],
    ['a bomb that admits it', 'bomb', zip([{ name: 'a.txt', data: 'a', claims: 2 ** 31 }])],
    [
      'too many entries',
      'bomb',
      zip(Array.from({ length: 2_001 }, (_, n) => ({ name: `${String(n)}.txt` }))),
    ],
    ['an archive inside', 'nested', zip([{ name: 'inner.zip', data: 'a' }])],
    [
      'an archive under another name',
      'nested',
      zip([{ name: 'a.txt', data: zip([{ name: 'b' }]) }]),
    ],
    [
      'an archive behind a text',
      'nested',
      zip([{ name: 'a.dat', data: Buffer.concat([Buffer.from('text'), zip([{ name: 'b' }])]) }]),
    ],
    ['a mail with what came with it', 'nested', zip([{ name: 'a.eml', data: 'From: a' }])],
    [
      'gzip, RAR and 7z by their first bytes',
      'nested',
      zip([{ name: 'a.dat', data: Buffer.from('1f8b0800', 'hex') }]),
    ],
    ['a way out', 'archive', zip([{ name: '../../etc/passwd', data: 'a' }])],
    ['a way out for Windows', 'archive', zip([{ name: '..\\..\\a.txt', data: 'a' }])],
    ['a place of its own', 'archive', zip([{ name: '/etc/passwd', data: 'a' }])],
    ['a drive', 'archive', zip([{ name: 'C:/a.txt', data: 'a' }])],
    [
      'a name twice',
      'archive',
      zip([
        { name: 'a.txt', data: 'a' },
        { name: 'A.TXT', data: 'b' },
      ]),
    ],
    ['a link', 'archive', zip([{ name: 'a.txt', data: '/etc/passwd', mode: 0o120777 }])],
    ['a device', 'archive', zip([{ name: 'a.txt', data: '', mode: 0o020777 }])],
    ['encrypted entries', 'encrypted', zip([{ name: 'a.txt', data: 'a', flags: 1 }])],
    ['an unknown way of packing', 'archive', zip([{ name: 'a.txt', data: 'a', method: 99 }])],
    [
      'a second name in the entry itself',
      'archive',
      zip([{ name: 'a.txt', data: 'a', localName: 'a.lnk' }]),
    ],
    ['hidden characters', 'name', zip([{ name: 'fdp.\u202Eexe.pdf', data: 'a' }])],
    ['a stream of a file', 'dangerous', zip([{ name: 'a.txt:b.exe', data: 'a' }])],
    ['a disk under another name', 'dangerous', zip([{ name: 'a.dat', data: 'vhdxfile' }])],
    ['an old document', 'old-office', zip([{ name: 'a.xls', data: 'a' }])],
    [
      'an old document by its bytes',
      'old-office',
      zip([{ name: 'a.dat', data: Buffer.from('d0cf11e0a1b11ae1', 'hex') }]),
    ],
  ])('refuses %s', async (_what, code, bytes) => {
    expect(await refusal('a.zip', bytes)).toBe(code);
  });

  it.each(
    `exe scr com pif cpl dll msi jar bat cmd ps1 vbs vbe js jse wsf wsh hta sh py lnk url scf
     library-ms search-ms searchconnector-ms settingcontent-ms iqy oqy slk rdp theme diagcab appinstaller
     appcontent-ms asx bas bgi cnt crt fxp grp hpj htc mad maf mam maq mar mas mat mau mav maw msu osd
     pcd plg prf prg psdm1 vsmacros vsw webpnp wsb mobileconfig terminal shortcut mailloc afploc workflow
     avhdx vfd mdf ova qcow php5 shtm fods fodt dif jsx lsp ppkg provxml rdg sln xaml htaccess
     iso img vhd vhdx one chm docm xlsm xlsb xlam pptm svg html mht reg inf appref-ms website xll mde`
      .trim()
      .split(/\s+/),
  )('refuses .%s, in every spelling', async (extension) => {
    for (const name of [
      `資料/見積.${extension}`,
      `a.${extension.toUpperCase()}`,
      `a.${extension}. `,
      `a.pdf.${extension}`,
    ]) {
      expect([name, await refusal('a.zip', zip([{ name, data: 'a' }]))]).toEqual([
        name,
        'dangerous',
      ]);
    }
  });

  it('names what it is about, and what a folder window reads by itself', async () => {
    for (const name of ['資料/desktop.ini', 'AUTORUN.INF']) {
      await expect(inspect('a.zip', zip([{ name, data: 'a' }]))).rejects.toMatchObject({
        reason: 'dangerous',
        inside: name,
        detail: expect.stringContaining(`「${name}」`) as string,
      });
    }
  });

  it('takes what people pack: Japanese names of Windows and of others, folders, thumbnails', async () => {
    const cp932 = Buffer.from(
      encoding.convert(encoding.stringToCode('資料/表一覧.txt'), 'SJIS', 'UNICODE'),
    );
    const thumbs = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    const everyday = zip([
      { name: cp932, data: 'あ' },
      { name: '写真/' },
      { name: '写真/見取り図.pdf', data: pdf(), flags: 0x800 },
      { name: '写真/Thumbs.db', data: thumbs },
      { name: '__MACOSX/写真/._見取り図.pdf', data: Buffer.from('00051607', 'hex') },
      { name: '図面.dwg', data: 'AC1032' },
    ]);
    expect(await refusal('まとめ.zip', everyday)).toBeNull();
    const hidden = Buffer.from(
      encoding.convert(encoding.stringToCode('表.lnk'), 'SJIS', 'UNICODE'),
    );
    expect(await refusal('a.zip', zip([{ name: hidden, data: 'a' }]))).toBe('dangerous');
  });

  it('takes an archive of documents, and documents with sheets of their own', async () => {
    const sheet = zip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]);
    const chart = { name: 'word/embeddings/sheet1.xlsx', data: sheet };
    expect(await refusal('a.docx', docx(chart))).toBeNull();
    expect(await refusal('a.zip', zip([{ name: '企画.docx', data: docx(chart) }]))).toBeNull();
    const dressed = { name: 'word/embeddings/sheet1.xlsx', data: zip([{ name: 'setup.exe' }]) };
    expect(await refusal('a.docx', docx(dressed))).toBe('content');
    const macro = zip([{ name: '[Content_Types].xml' }, { name: 'xl/vbaProject.bin', data: 'a' }]);
    expect(await refusal('a.docx', docx({ name: 'word/embeddings/a.xlsx', data: macro }))).toBe(
      'macro',
    );
    const deep = docx({ name: 'a.docx', data: docx({ name: 'a.docx', data: docx(chart) }) });
    expect(await refusal('a.docx', deep)).toBe('nested');
  });

  it('refuses entries that share their bytes, and bytes that no entry owns', async () => {
    const packed = deflateRawSync(zeros(4));
    const one = zip([{ name: 'a.txt', data: zeros(4) }]);
    const at = 35 + packed.length;
    const central = one.subarray(at, -22);
    const other = Buffer.from(central);
    other.write('b.txt', 46);
    const head = one.subarray(0, at);
    const twice = Buffer.concat([head, central, other, zipEnd(2, at, [central, other])]);
    expect(await refusal('a.zip', twice)).not.toBeNull();
    const gap = Buffer.alloc(40, 0x20);
    const loose = Buffer.concat([head, gap, central, zipEnd(1, at + gap.length, [central])]);
    expect(await refusal('a.zip', loose)).toBe('content');
  });
});
