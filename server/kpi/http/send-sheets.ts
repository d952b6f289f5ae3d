import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { formatDateTime } from '../../platform/time/era.js';
import { drawSheets, pdfOf } from '../sheets/pdf.js';
import { printPage } from '../sheets/print-page.js';
import { csvOfSheet, xlsxOfSheets } from '../sheets/render.js';
import type { Sheet } from '../sheets/sheet.js';

export const FORMATS = ['json', 'csv', 'xlsx', 'html', 'pdf'] as const;
export type Format = (typeof FORMATS)[number];

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface SheetFile {
  /** Of the file, without its ending. */
  name: string;
  title: string;
  sheets: readonly Sheet[];
  /** At the foot of every page of a PDF; as of when, unless said. */
  foot?: string;
}

/** Reports as files and as a page to print. */
@Injectable()
export class SendSheets {
  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  /** Sets the headers and gives the content. */
  async as(
    reply: FastifyReply,
    format: Exclude<Format, 'json'>,
    { name, title, sheets, foot }: SheetFile,
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
    if (format === 'pdf') {
      void reply.type('application/pdf');
      return this.pdf({ title, layout: 'landscape', foot }, (pdf) => {
        drawSheets(pdf, title, sheets);
      });
    }
    void reply.type('text/csv; charset=utf-8');
    const [first] = sheets;
    return first ? csvOfSheet(first) : '';
  }

  pdf(
    it: { title: string; layout: 'portrait' | 'landscape'; foot?: string | undefined },
    draw: Parameters<typeof pdfOf>[1],
  ): Promise<Buffer> {
    const foot = it.foot ?? `${it.title} ${formatDateTime(this.clock.now())} 現在`;
    return pdfOf({ ...it, foot, rootDir: this.config.rootDir }, draw);
  }
}
