import { z } from 'zod';
import type { DomainEvent } from '../../platform/core/events.js';
import { isoDate, line, optional, text } from '../../platform/validation/fields.js';

const time = line(5).refine(
  (value) => /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value),
  '時刻は 14:00 の形で入力してください。',
);

/** What a lecture is asked for with, and who came. A third of requests ask for a speaker. */
export const Lecture = z
  .strictObject({
    topic: optional(line(300)),
    date: optional(isoDate),
    from: optional(time),
    to: optional(time),
    place: optional(line(500)),
    /** Who listens, in words: 商店街の店主, 中学2年生. */
    audience: optional(line(300)),
    expected: z.int().min(0).max(100_000).nullable().default(null),
    /** How many came; known afterwards. */
    attended: z.int().min(0).max(100_000).nullable().default(null),
    wishes: optional(text(2_000)),
  })
  .refine(({ from, to }) => !from || !to || from < to, {
    path: ['to'],
    error: '終わりには、始まりより後の時刻を入力してください。',
  })
  .meta({ id: 'Lecture' });
export type Lecture = z.output<typeof Lecture>;

/** When the lecture was over, as far as was written down; never after `now`. */
export function endOf({ date, from, to }: Lecture, now: Date): Date {
  if (!date) return now;
  const end = new Date(`${date}T${to ?? from ?? '23:59'}:00+09:00`);
  return end < now ? end : now;
}

/** It has taken place: how many came has been told. */
export const lectureTookPlace = (
  consultationId: string,
  engagementId: string,
  lecture: Lecture,
  now: Date,
): DomainEvent => ({
  type: 'lecture.held',
  payload: { consultationId, engagementId, endedAt: endOf(lecture, now).toISOString() },
});

/** The four answers of every survey of the centre, as the audience of a lecture is asked them. */
export const AUDIENCE_CHOICES = [
  'useful',
  'somewhat_useful',
  'not_very_useful',
  'not_useful',
] as const;
export type AudienceChoice = (typeof AUDIENCE_CHOICES)[number];

export const AudienceBody = z.strictObject({
  choice: z.enum(AUDIENCE_CHOICES),
  comment: optional(text(1_000)),
});

/** Letters and digits nobody confuses when reading them off a slide. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** A short code for the audience's link, from random bytes: ten of 31 signs, some 49 bits. */
export function surveyCode(bytes: Uint8Array): string {
  return Array.from(bytes.slice(0, 10), (byte) => ALPHABET[byte % ALPHABET.length] ?? '2').join('');
}
