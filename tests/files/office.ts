import { docx, zip } from './samples.js';

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const relationship = (kind: string, target: string, mode = 'External', types = TYPES) =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="a"><Relationship Id="r1" ` +
  `Type="${types}/${kind}" Target="${target}" TargetMode="${mode}"/></Relationships>`;

export const withRels = (kind: string, target: string, mode = 'External', types = TYPES) =>
  docx({ name: 'word/_rels/settings.xml.rels', data: relationship(kind, target, mode, types) });

export const words = (xml: string) =>
  docx({ name: 'word/footer1.xml', data: `<w:ftr>${xml}</w:ftr>` });
export const field = (...runs: string[]) =>
  words(
    `<w:fldChar w:fldCharType="begin"/>${runs
      .map((run) => (run.startsWith('<') ? run : `<w:instrText>${run}</w:instrText>`))
      .join(
        '',
      )}<w:fldChar w:fldCharType="separate"/><w:t>架空</w:t><w:fldChar w:fldCharType="end"/>`,
  );
export const book = (name: string, data: string) =>
  zip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/workbook.xml', data: '<workbook/>' },
    { name, data },
  ]);
