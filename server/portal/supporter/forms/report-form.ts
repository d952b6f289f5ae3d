import { nfkc } from '../../../platform/validation/normal-form.js';
import { one, type Answers } from '../../journeys/journey.js';
import { readDate } from '../../journeys/typed-date.js';
import type { ReportForm } from '../pages/view.js';

export const REPORT_FIELDS = [
  'situation',
  'advice',
  'nextSteps',
  'materials',
  'metOn',
  'method',
  'minutesSpent',
] as const;

/** The report form as it was filled in, to be shown again. */
export function typedReport(form: Answers): ReportForm {
  const typed = (field: keyof ReportForm) => one(form, field) ?? '';
  return {
    situation: typed('situation'),
    advice: typed('advice'),
    nextSteps: typed('nextSteps'),
    materials: typed('materials'),
    minutesSpent: typed('minutesSpent'),
    metOn: typed('metOn'),
    method: typed('method'),
  };
}

/** The same for the schema: full-width digits are digits, blank is nothing. */
export function reportInput(typed: ReportForm): Record<string, unknown> {
  const minutes = nfkc(typed.minutesSpent).replace(/[\s,]|分$/g, '');
  return {
    ...typed,
    minutesSpent: minutes === '' ? null : Number(minutes),
    metOn: typed.metOn === '' ? null : (readDate(typed.metOn) ?? typed.metOn),
    method: typed.method === '' ? null : typed.method,
  };
}

/** What to do about each field; the schema's own sentences speak to programs. */
const SENTENCES: Readonly<Record<string, string>> = {
  situation: '状況を入力してください。',
  advice: '助言を入力してください。',
  metOn: '面談した日には、今日までの日付を入力してください。',
  method: '方法を選んでください。',
  minutesSpent: 'かかった時間は、分を数字で入力してください（例：60）。',
};

export function reportSentence(field: string, detail: string): string {
  return detail.includes('以内') ? `長すぎます。${detail}` : (SENTENCES[field] ?? detail);
}
