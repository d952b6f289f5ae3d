import { nfkc } from '../../platform/validation/normal-form.js';

const ERAS: Readonly<Record<string, number>> = { 令和: 2018, R: 2018, 平成: 1988, H: 1988 };

/**
 * A date as people write it → `YYYY-MM-DD`: 2027-01-31, 2027/1/31, ２０２７年１月３１日, 令和9年1月31日,
 * R9.1.31. Null when it is none of these; whether the day exists is for the schema to say.
 */
export function readDate(typed: string): string | null {
  const text = nfkc(typed).replace(/\s/g, '').toUpperCase();
  const match = /^(令和|平成|R|H)?(元|\d{1,4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text);
  if (!match) return null;
  const [, era, number, month = '', day = ''] = match;
  const year = (number === '元' ? 1 : Number(number)) + (era === undefined ? 0 : (ERAS[era] ?? 0));
  if (year < 1900 || year > 2200) return null;
  return `${String(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
