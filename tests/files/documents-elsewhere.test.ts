import { book, field, relationship, withRels, words } from './office.js';
import { refusal } from './refusal.js';
import { docx } from './samples.js';

/* More ways in which a document fetches from elsewhere, or goes there, without being asked. */

const sheet = (formula: string) =>
  book('xl/worksheets/sheet1.xml', `<worksheet><f>${formula}</f></worksheet>`);
const connection = (inside: string, attributes = '') =>
  book(
    'xl/connections.xml',
    `<connections><connection ${attributes}>${inside}</connection></connections>`,
  );
const settings = (xml: string) =>
  docx({ name: 'word/settings2.xml', data: `<w:settings>${xml}</w:settings>` });
const drawing = (xml: string) => docx({ name: 'word/media/a.svg', data: xml });
const BEGIN = '<w:fldChar w:fldCharType="begin"/>';
const END = '<w:fldChar w:fldCharType="end"/>';

it.each([
  [
    'queries of Power Query',
    book('customXml/item1.xml', '<DataMashup xmlns="m">UEsDBA==</DataMashup>'),
  ],
  [
    'a cube',
    connection('<olapPr localConnection="Provider=MSOLAP;Data Source=http://evil.example"/>'),
  ],
  ['a database', connection('<x15:oledbPr connection="Provider=SQLOLEDB;Data Source=evil"/>')],
  ['a feed', connection('<x15:dataFeedPr connection="http://evil.example/feed"/>')],
  ['a connection file', connection('', 'odcFile="\\\\evil\\a.odc" refreshOnLoad="1"')],
  ['a file of a connection', connection('', 'sourceFile="http://evil.example/a.odc"')],
  [
    'a map of XML',
    book('xl/xmlMaps.xml', '<DataBinding FileBindingName="http://evil.example/a.xml"/>'),
  ],
  [
    'a page that is written',
    book('xl/a.xml', '<webPublishItem destinationFile="\\\\evil\\a.htm"/>'),
  ],
  ['a call behind spaces', sheet('_xlfn.WEBSERVICE  ("http://evil.example")')],
  ['a call behind a name with a quote', sheet(`'a"b'!A1&amp;WEBSERVICE("x")&amp;"`)],
  ['a cell of another machine', sheet(`'\\\\evil\\s\\[a.xlsx]S'!A1`)],
  ['a cell of the web', sheet(`'http://evil.example/[a.xlsx]S'!A1`)],
  ['a link to a program', sheet('HYPERLINK("\\\\evil\\a.exe","見積")')],
  [
    'a list of addresses from a server',
    settings('<w:connectString w:val="Provider=SQLOLEDB;Data Source=evil"/>'),
  ],
  [
    'a list of addresses from another machine',
    settings('<w:udl w:val="Data Source=\\\\evil\\a.mdb"/>'),
  ],
  ['a schema', settings('<w:schema w:schemaLocation="http://evil.example/a.xsd"/>')],
  [
    'a picture whose place a field tells',
    words(
      `${BEGIN}<w:instrText>INCLUDEPICTURE "</w:instrText>${BEGIN}<w:instrText>DOCPROPERTY x</w:instrText>${END}${END}`,
    ),
  ],
  [
    'a style that is fetched',
    drawing('<svg><style>@import url(http://evil.example/a.css);</style></svg>'),
  ],
  ['a filling', drawing('<svg><rect style="fill: url( \'http://evil.example/a\' )"/></svg>')],
  ['a filling by attribute', drawing('<svg><rect fill="url(//evil.example/a)"/></svg>')],
  [
    'a link that moves',
    drawing('<svg><a><set attributeName="href" to="javascript:a()"/></a></svg>'),
  ],
  ['a style sheet', drawing('<?xml-stylesheet href="http://evil.example/a.css"?><svg/>')],
])('refuses %s', async (_what, bytes) => {
  const name = bytes.includes('xl/workbook.xml') ? 'a.xlsx' : 'a.docx';
  expect(await refusal(name, bytes)).toBe('external');
});

it.each([
  [
    'data of its own',
    connection(
      '<dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=Q"/>',
    ),
  ],
  [
    'a text file of the sender',
    connection('<textPr sourceFile="C:\\Users\\a\\list.csv"/>', 'sourceFile="C:\\a.odc"'),
  ],
  ['words that look like calls', sheet(`'売上(WEBSERVICE)'!A1&amp;"WEBSERVICE(1)|"`)],
  ['links to pages', sheet('HYPERLINK("https://www.pref.mie.lg.jp/","県")')],
  [
    'a list of addresses on the drive',
    settings(
      '<w:connectString w:val="Provider=Microsoft.ACE.OLEDB.12.0;Data Source=C:\\Users\\a\\住所録.xlsx;Mode=Read"/>',
    ),
  ],
  [
    'a list by an ODBC name',
    settings('<w:connectString w:val="DSN=Excel Files;DBQ=C:\\a\\b.xls"/>'),
  ],
  ['a link with a field inside', field('HYPERLINK "https://example.jp/" ', BEGIN, 'PAGE', END)],
  [
    'a drawing with colours',
    drawing('<svg><style>.a{fill:url(#b)}</style><rect fill="url(#b)" to="1"/></svg>'),
  ],
])('takes %s', async (_what, bytes) => {
  const name = bytes.includes('xl/workbook.xml') ? 'a.xlsx' : 'a.docx';
  expect(await refusal(name, bytes)).toBeNull();
});

test('relationships stay as they were', async () => {
  expect(await refusal('a.docx', withRels('frame', 'http://evil.example/'))).toBe('external');
  const own = docx({
    name: 'word/_rels/a.xml.rels',
    data: relationship('hyperlink', 'https://example.jp/'),
  });
  expect(await refusal('a.docx', own)).toBeNull();
});
