import { join } from 'node:path';
import type PDFDocument from 'pdfkit';
import type { Sheet, Value } from './sheet.js';

/** BIZ UDゴシック: made to be told apart easily, free to embed (OFL). */
const FONT = 'node_modules/@expo-google-fonts/biz-udgothic';
const MARGIN = 36;
const LINE = 1.35;
const SMALL = 8;
const CELL = 3;

type Pdf = InstanceType<typeof PDFDocument>;

/** A document on A4 with Japanese fonts; ends as one buffer. `foot` stands on every page. */
export async function pdfOf(
  options: { rootDir: string; title: string; foot: string; layout: 'portrait' | 'landscape' },
  draw: (pdf: Pdf) => void,
): Promise<Buffer> {
  // 26 MB that a process holds only once it has drawn one.
  const { default: Document } = await import('pdfkit');
  const pdf = new Document({
    size: 'A4',
    layout: options.layout,
    margins: { top: MARGIN, bottom: MARGIN + 18, left: MARGIN, right: MARGIN },
    bufferPages: true,
    lang: 'ja-JP',
    displayTitle: true,
    info: { Title: options.title },
  });
  const chunks: Buffer[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  const font = (file: string) => join(options.rootDir, FONT, file);
  pdf.registerFont('regular', font('400Regular/BIZUDGothic_400Regular.ttf'));
  pdf.registerFont('bold', font('700Bold/BIZUDGothic_700Bold.ttf'));
  pdf.font('regular').fontSize(9);
  draw(pdf);
  number(pdf, options.foot);
  pdf.end();
  await finished;
  return Buffer.concat(chunks);
}

/** Every sheet as a table, its notes above; headings again on every page. */
export function drawSheets(pdf: Pdf, title: string, sheets: readonly Sheet[]): void {
  pdf.font('bold').fontSize(16).text(title).moveDown(0.5);
  for (const [at, sheet] of sheets.entries()) {
    if (at > 0) pdf.addPage();
    pdf.font('bold').fontSize(12).text(sheet.name, MARGIN).moveDown(0.3);
    pdf.font('regular').fontSize(9);
    for (const note of sheet.notes) pdf.text(note, MARGIN, undefined, { lineGap: 2 });
    pdf.moveDown(0.5);
    drawTable(pdf, sheet);
  }
}

const shown = (value: Value | undefined): string => {
  if (value === null || value === undefined) return '—';
  return typeof value === 'number' ? value.toLocaleString('ja-JP') : value;
};

function drawTable(pdf: Pdf, { header, lines }: Sheet): void {
  const widths = widthsOf(pdf, header, lines);
  const size = header.length > 10 ? 7 : SMALL;
  let y = row(pdf, header, widths, pdf.y, { size, bold: true, header });
  for (const line of lines) {
    const texts = header.map((_, at) => shown(line[at]));
    const height = heightOf(pdf, texts, widths, size);
    if (y + height > pdf.page.height - pdf.page.margins.bottom) {
      pdf.addPage();
      y = row(pdf, header, widths, MARGIN, { size, bold: true, header });
    }
    y = row(pdf, texts, widths, y, { size, bold: false, header, values: line });
  }
  pdf.y = y + 8;
  pdf.x = MARGIN;
}

/** Columns as wide as what stands in them wants, within reason; the page's width in all. */
function widthsOf(pdf: Pdf, header: readonly string[], lines: readonly Value[][]): number[] {
  const wanted = header.map((title, at) => {
    const longest = Math.max(
      ...lines.map((line) => shown(line[at]).length),
      Math.min(title.length, 8),
    );
    return Math.min(Math.max(longest, 4), 46);
  });
  const all = wanted.reduce((sum, it) => sum + it, 0);
  const page = pdf.page.width - 2 * MARGIN;
  return wanted.map((it) => (it / all) * page);
}

function heightOf(pdf: Pdf, texts: readonly string[], widths: readonly number[], size: number) {
  pdf.fontSize(size);
  const heights = texts.map((text, at) =>
    pdf.heightOfString(text, { width: (widths[at] ?? 0) - 2 * CELL }),
  );
  return Math.max(...heights, size * LINE) + 2 * CELL;
}

interface RowStyle {
  size: number;
  bold: boolean;
  header: readonly string[];
  values?: readonly Value[];
}

/** Draws one line of a table; gives where the next begins. Numbers stand right, words left. */
function row(
  pdf: Pdf,
  texts: readonly string[],
  widths: readonly number[],
  y: number,
  { size, bold, values }: RowStyle,
): number {
  pdf.font(bold ? 'bold' : 'regular');
  const height = heightOf(pdf, texts, widths, size);
  let x = MARGIN;
  for (const [at, text] of texts.entries()) {
    const width = widths[at] ?? 0;
    const right = typeof values?.[at] === 'number' || (values !== undefined && text === '—');
    pdf.lineWidth(0.5).strokeColor('#000').rect(x, y, width, height).stroke();
    pdf.fillColor('#000').text(text, x + CELL, y + CELL, {
      width: width - 2 * CELL,
      align: right ? 'right' : 'left',
    });
    x += width;
  }
  return y + height;
}

function number(pdf: Pdf, foot: string): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let at = start; at < start + count; at++) {
    pdf.switchToPage(at);
    // Beneath the text's own margin, where `text` would otherwise begin another page.
    pdf.page.margins.bottom = 0;
    const text = `${foot} ― ${String(at + 1)} / ${String(count)}`;
    pdf.font('regular').fontSize(7).fillColor('#000');
    pdf.text(text, MARGIN, pdf.page.height - MARGIN, { lineBreak: false });
  }
}
