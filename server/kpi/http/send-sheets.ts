import type { FastifyReply } from 'fastify';
import type { Sheet } from '../sheets/sheet.js';
import { printPage } from '../sheets/print-page.js';
import { csvOfSheet, xlsxOfSheets } from '../sheets/render.js';

export const FORMATS = ['json', 'csv', 'xlsx', 'html'] as const;
export type Format = (typeof FORMATS)[number];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Sets the headers for a file (or a page) and gives its content; `name` has no ending. */
export async function asFile(
  reply: FastifyReply,
  format: Exclude<Format, 'json'>,
  name: string,
  title: string,
  sheets: readonly Sheet[],
): Promise<string | Buffer> {
  if (format === 'html') {
    void reply.type('text/html; charset=utf-8');
    return printPage(title, sheets, reply.cspNonce);
  }
  void reply.header('content-disposition', `attachment; filename="${name}.${format}"`);
  if (format === 'xlsx') {
    void reply.type(XLSX);
    return xlsxOfSheets(sheets);
  }
  void reply.type('text/csv; charset=utf-8');
  const [first] = sheets;
  return first ? csvOfSheet(first) : '';
}
