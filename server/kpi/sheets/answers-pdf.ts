import type { AssemblyAnswers } from '../queries/assembly-views.js';
import type { pdfOf } from './pdf.js';

type Pdf = Parameters<Parameters<typeof pdfOf>[1]>[0];

/** Room a question wants before it begins on a page. */
const LEAST = 120;

/** 想定問答: a question after the other, none torn from its answer. */
export function drawAnswers(pdf: Pdf, title: string, answers: AssemblyAnswers): void {
  pdf.font('bold').fontSize(16).text(title).moveDown(0.3);
  pdf.font('regular').fontSize(9).text(`期間：${answers.period}`).moveDown(1);
  for (const [at, item] of answers.items.entries()) {
    if (pdf.y + LEAST > pdf.page.height - pdf.page.margins.bottom) pdf.addPage();
    pdf
      .font('bold')
      .fontSize(11)
      .text(`問${String(at + 1)} ${item.question}`)
      .moveDown(0.3);
    pdf.font('regular').fontSize(11).text(`答 ${item.answer}`, { lineGap: 3 }).moveDown(0.3);
    pdf.fontSize(9).text(`定義：${item.definition}`, { lineGap: 2 });
    if (item.receipts.length > 0) {
      const count = String(item.receipts.length);
      pdf.text(`もとになった相談（${count}件）：${item.receipts.join('、')}`, { lineGap: 2 });
    }
    for (const line of item.evidence) pdf.text(`根拠：${line}`, { lineGap: 2 });
    pdf.moveDown(0.5);
    const { left, right } = pdf.page.margins;
    pdf
      .lineWidth(0.5)
      .moveTo(left, pdf.y)
      .lineTo(pdf.page.width - right, pdf.y)
      .stroke();
    pdf.moveDown(0.7);
  }
}
