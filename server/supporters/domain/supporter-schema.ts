import { z } from 'zod';
import { email, line, requiredLine, text } from '../../platform/validation/fields.js';
import { SUPPORTER_STATUSES } from './states.js';
import { SUPPORTER_KINDS, SUPPORT_METHODS } from './supporter.js';

const words = (max: number) => z.array(requiredLine(100)).max(max);
const count = z.number().int().min(0).max(999);

/**
 * The shape of each field of a supporter, wherever it comes from (API, roster file).
 * Codes of themes and regions are checked against the centre by {@link vocabularyErrors}.
 */
export const supporterFields = {
  kind: z.enum(SUPPORTER_KINDS),
  name: requiredLine(200),
  affiliation: line(1000),
  headline: line(300),
  biography: text(4000),
  specialities: words(50),
  themes: words(50),
  regions: words(100),
  methods: z.array(z.enum(SUPPORT_METHODS)).max(4),
  languages: words(10),
  sectors: words(30),
  email: email.nullable(),
  capacityMonthly: count,
  capacityAtOnce: count,
  status: z.enum(SUPPORTER_STATUSES),
  conflicts: words(50),
} as const;
