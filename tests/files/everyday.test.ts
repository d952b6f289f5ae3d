import writeExcel from 'write-excel-file/node';
import { field, withRels, words } from './office.js';
import { refusal } from './refusal.js';
import { docx } from './samples.js';

describe('everyday documents are taken', () => {
  it.each([
    ['links to pages and people', withRels('hyperlink', 'https://www.example.jp/?a=1&amp;b=2')],
    ['a link to a mail address', withRels('hyperlink', 'mailto:a@example.jp')],
    ['a link to a file beside it', withRels('hyperlink', '資料.pdf')],
    ['a link to a shared folder', withRels('hyperlink', 'file:///\\\\server\\share\\資料.xlsx')],
    [
      'a template of the own machine',
      withRels('attachedTemplate', 'file:///C:\\Users\\架空\\Normal.dotm'),
    ],
    ['a workbook of the own drive', withRels('externalLinkPath', 'file:///D:\\集計\\元.xlsx')],
    ['a workbook beside it', withRels('externalLinkPath', '元.xlsx')],
    ['pictures inside', withRels('image', 'media/image1.png', 'Internal')],
    ['a sheet inside', withRels('package', '../embeddings/sheet1.xlsx', 'Internal')],
    ['an icon', docx({ name: 'word/media/a.svg', data: '<svg xmlns="a"><path d="M0 0"/></svg>' })],
    [
      'settings of a printer',
      docx({ name: 'xl/printerSettings/printerSettings1.bin', data: Buffer.from([0, 1, 2]) }),
    ],
    ['fields', field(' PAGE  \\* MERGEFORMAT ')],
    ['a place to fill in', field(' MACROBUTTON NoMacro [氏名] ')],
    ['a picture of a mail', field(' INCLUDEPICTURE "cid:image001.png@01D" \\* MERGEFORMATINET ')],
    [
      'a contents list',
      field(
        ' TOC \\o "1-3" ',
        '<w:fldChar w:fldCharType="begin"/>',
        ' HYPERLINK \\l "_Toc1" ',
        '<w:fldChar w:fldCharType="end"/>',
      ),
    ],
    ['words about DDE', words('<w:t>DDEAUTO とは http://evil.example/ のことです</w:t>')],
  ])('%s', async (_what, bytes) => {
    expect(await refusal('a.docx', bytes)).toBeNull();
  });

  it('a workbook made by a library, with formulas', async () => {
    const made = writeExcel([
      [{ value: '品目' }, { value: '金額' }],
      [{ value: '紙 | 鉛筆' }, { type: 'Formula', value: '=IF(B1>0,"a|b",SUM(B1:B9))' }],
    ]);
    const bytes = await made.toBuffer();
    expect(await refusal('表.xlsx', bytes)).toBeNull();
  });
});
