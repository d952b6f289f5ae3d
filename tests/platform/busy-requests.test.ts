import { within } from '../support/within.js';
import { Submission } from '../../server/consultations/domain/submission.js';
import { partReader } from '../../server/files/domain/office/part-reader.js';
import { FileRefusal } from '../../server/files/domain/refusal.js';
import { violationsIn } from '../../server/health/services/csp-report.js';
import { htmlText } from '../../server/notifications/domain/inbound/html-text.js';
import { wrap } from '../../server/notifications/domain/line-length.js';
import { parseForm } from '../../server/platform/http/body-parser.js';
import { Problem } from '../../server/platform/core/problems.js';
import { parse } from '../../server/platform/validation/validation.js';
import { readSpans } from '../../server/portal/supporter/forms/hours-form.js';
import { readTime } from '../../server/portal/forms/times-form.js';
import { readDate } from '../../server/portal/journeys/typed-date.js';
import type { Vocabulary } from '../../server/supporters/domain/vocabulary.js';
import { readRoster } from '../../server/supporters/roster/read-roster.js';

/* Each took seconds to hours of the web process. */
const LIMIT = 5_000;

describe('requests made to keep the web process busy', () => {
  it('a field sent eighty thousand times', () => {
    const { a } = within(LIMIT, () => parseForm(Buffer.from('a=&'.repeat(80_000))));
    expect(a).toHaveLength(80_000);
  });

  it('marks on one letter in every field, and in an address', () => {
    const marks = `a${'\u0301\u0327'.repeat(60_000)}`;
    const requester = { type: 'business', name: marks, kana: marks, email: marks, phone: marks };
    const read = () => parse(Submission, { requester, title: marks, body: marks, wishes: marks });
    expect(() => within(LIMIT, read)).toThrow(Problem);
    const readAll = () => [readDate(marks), readTime(marks), readSpans(marks)];
    expect(within(LIMIT, readAll)).toEqual([null, null, null]);
    const report = { 'effective-directive': 'img-src', 'blocked-uri': `https://${marks}/` };
    const violations = within(LIMIT, () => violationsIn({ 'csp-report': report }));
    expect(violations).toMatchObject([{ directive: 'img-src' }]);
  });

  it('thousands of blanks in a letter, and of tags in a mail', () => {
    const blanks = `${'あ'.repeat(50)}${' '.repeat(100_000)}い`;
    expect(within(LIMIT, () => wrap(blanks)).at(-1)).toBe('い');
    expect(within(LIMIT, () => htmlText('<li '.repeat(500_000)))).toBe('');
  });

  it('an Office file of elements in elements', () => {
    const xml = Buffer.from(`<?xml version="1.0"?>${'<w:p>'.repeat(400_000)}`);
    const reader = partReader('word/document.xml');
    expect(reader.takes(xml)).toBe(true);
    expect(() => within(LIMIT, () => reader.write(xml))).toThrow(FileRefusal);
  });

  it('a roster of nothing but mistakes, which are told as far as anybody mends them', () => {
    const vocabulary = { theme: () => undefined, region: () => undefined } as unknown as Vocabulary;
    const words = Array.from({ length: 300_000 }, (_, at) => `x${String(at)}`).join('|');
    const row = `adviser,架空,${words},${words}\n`;
    const bytes = Buffer.from(`kind,name,specialities,themes\n${row}${row}`);
    const { errors } = within(LIMIT, () => readRoster(bytes, { vocabulary }));
    expect(errors).toHaveLength(201);
    expect(errors.at(-1)?.detail).toContain('ここから先はまだ見ていません');
  });
});
