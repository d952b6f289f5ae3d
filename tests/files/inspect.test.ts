import * as fc from 'fast-check';
import { inspect } from '../../server/files/domain/inspect.js';
import { refusal } from './refusal.js';
import { docx, exif, jpeg, pdf, png, zip } from './samples.js';

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

  it.each([
    ...['exe', 'svg', 'html', 'url', '__proto__', 'constructor', 'toString'].map((value) => [
      value,
      'type',
    ]),
    ['heic', 'heic'],
    ['docm', 'macro'],
    ['xlsb', 'macro'],
    ['doc', 'old-office'],
    ['rtf', 'old-office'],
  ] as [string, string][])('refuses the extension %s: %s', async (extension, code) => {
    expect(await refusal(`a.${extension}`, pdf())).toBe(code);
  });
});

describe('content', () => {
  it.each([
    ['a PDF dressed as a picture', 'a.jpg', pdf()],
    ['a picture dressed as an archive', 'a.zip', png()],
    ['an archive dressed as a document', 'a.docx', zip([{ name: 'a.txt', data: 'a' }])],
    ['a document of another kind', 'a.xlsx', docx()],
    ['a PDF that begins late', 'a.pdf', Buffer.concat([Buffer.from('GIF89a'), pdf()])],
    ['a PDF that is an archive too', 'a.pdf', Buffer.concat([pdf(), zip([{ name: 'a' }])])],
    [
      'a PDF that is an archive and ends as a PDF',
      'a.pdf',
      Buffer.concat([pdf(), zip([{ name: 'a' }]), Buffer.from('\n%%EOF\n')]),
    ],
    [
      'a PDF with a RAR between its objects',
      'a.pdf',
      pdf('1 0 obj\nRar!\u001a\u0007\u0001\nendobj'),
    ],
    ['an archive behind something else', 'a.zip', Buffer.concat([pdf(), zip([{ name: 'a' }])])],
    ['an archive cut short', 'a.zip', zip([{ name: 'a', data: 'b' }]).subarray(0, -3)],
    ['a picture cut short', 'a.png', png().subarray(0, -35)],
    ['a photograph cut short', 'a.jpg', jpeg().subarray(0, -2)],
    [
      'a picture of another library',
      'a.png',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
  ])('refuses %s', async (_what, name, bytes) => {
    expect(await refusal(name, bytes)).toBe('content');
  });

  it('refuses nothing, and too much', async () => {
    expect(await refusal('a.txt', Buffer.alloc(0))).toBe('empty');
    expect(await refusal('a.txt', Buffer.alloc(5 * 1024 * 1024 + 1, 97))).toBe('too-large');
    expect(await refusal('a.png', png([], 60_000))).toBe('too-large');
  });

  it('says how to send a photograph of an iPhone that was renamed', async () => {
    const heic = Buffer.concat([Buffer.from('00000018', 'hex'), Buffer.from('ftypheic0000mif1')]);
    expect(await refusal('IMG_0001.jpg', heic)).toBe('heic');
  });
});

describe('programs under the name of a document', () => {
  const PROGRAMS: [string, Buffer][] = [
    ['Windows', Buffer.from('4d5a90000300000004000000ffff0000', 'hex')],
    ['Linux', Buffer.from('7f454c4602010100', 'hex')],
    ['macOS', Buffer.from('cffaedfe07000001', 'hex')],
    ['Java', Buffer.from('cafebabe0000003d', 'hex')],
    ['a shortcut', Buffer.from('4c0000000114020000000000c000000000000046', 'hex')],
    ['a shell script', Buffer.from('#!/bin/sh\nrm -rf ~\n')],
    ['a script with a mark', Buffer.from('\ufeff#!/usr/bin/env python3\n')],
    ['a batch file', Buffer.from('@echo off\r\ncalc\r\n')],
    ['a link', Buffer.from('[InternetShortcut]\r\nURL=file://host/a.exe\r\n')],
    ['a query', Buffer.from('WEB\r\n1\r\nhttp://host/\r\n')],
    ['DIF', Buffer.from('TABLE\r\n0,1\r\n"EXCEL"\r\n')],
    [
      'a workbook as XML',
      Buffer.from('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>'),
    ],
    ['a flat document', Buffer.from('<?xml version="1.0"?><office:document office:version="1.3">')],
    ['SYLK', Buffer.from('ID;PWXL;N;E\r\nC;X1;Y1;ECALL()\r\nE\r\n')],
    ['a library', Buffer.from('<?xml version="1.0"?>\n<libraryDescription xmlns="a"/>')],
  ];
  const names = ['a.pdf', 'a.docx', 'a.txt', 'a.csv', 'a.png', 'a.jpg', 'a.zip'];
  it.each(PROGRAMS)('%s', async (_what, bytes) => {
    for (const name of names) expect([name, await refusal(name, bytes)]).toEqual([name, 'program']);
    expect(await refusal('a.zip', zip([{ name: '資料.txt', data: bytes }]))).toBe('program');
    expect(await refusal('a.docx', docx({ name: 'word/media/a.png', data: bytes }))).toBe(
      'program',
    );
  });

  it('but not words that begin alike', async () => {
    for (const text of [
      'MZプラットフォーム,価格\n',
      'ID,名前\n1,架空\n',
      'FWS,PK\n',
      '# 見出し\n',
    ]) {
      expect([text, await refusal('a.csv', Buffer.from(text))]).toEqual([text, null]);
    }
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
