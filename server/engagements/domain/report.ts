import { z } from 'zod';
import { isoDate, optional, requiredText, text } from '../../platform/validation/fields.js';

/** As consultations have them; a domain knows its own room only. */
export const REPORT_METHODS = ['online', 'onsite', 'phone', 'mail'] as const;

/** The longest text of one field, in characters. The form says so beside the fields. */
export const REPORT_TEXT_MAX = 10_000;

const facts = {
  /** Minutes, meeting and preparation together. */
  minutesSpent: z.number().int().min(0).max(100_000).nullable().default(null),
  metOn: optional(isoDate),
  method: z.enum(REPORT_METHODS).nullable().default(null),
};

/** A report being written: nothing is required, so that nothing typed is lost. */
export const ReportDraft = z.strictObject({
  situation: text(REPORT_TEXT_MAX).default(''),
  advice: text(REPORT_TEXT_MAX).default(''),
  nextSteps: text(REPORT_TEXT_MAX).default(''),
  materials: text(REPORT_TEXT_MAX).default(''),
  ...facts,
});
export type ReportDraft = z.output<typeof ReportDraft>;

/** A report as it is handed in (助言記録): what was found and what was advised are required. */
export const Report = z.strictObject({
  ...ReportDraft.shape,
  situation: requiredText(REPORT_TEXT_MAX),
  advice: requiredText(REPORT_TEXT_MAX),
});
