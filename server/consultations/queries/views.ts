import { z } from 'zod';
import { CONSULTATION_STATES } from '../domain/states.js';
import { CHANNELS, LANGUAGES, METHODS, REQUESTER_TYPES } from '../domain/vocabulary.js';

const instant = z.iso.datetime();
const nullableText = z.string().nullable();

const summary = {
  id: z.string(),
  receiptNumber: z.string(),
  state: z.enum(CONSULTATION_STATES),
  channel: z.enum(CHANNELS),
  requesterType: z.enum(REQUESTER_TYPES),
  contentType: z.string().nullable(),
  themes: z.array(z.string()),
  title: z.string(),
  requesterName: z.string(),
  organisation: nullableText,
  municipality: nullableText,
  receivedAt: instant,
  replyBy: instant.nullable(),
  assigneeId: nullableText,
  assigneeName: nullableText,
  needsReview: z.boolean(),
  version: z.number().int(),
};

/** One row of the inbox. */
export const ConsultationSummary = z.object(summary).meta({ id: 'ConsultationSummary' });
export type ConsultationSummary = z.infer<typeof ConsultationSummary>;

/** A case as staff read it. */
export const ConsultationView = z
  .object({
    ...summary,
    fiscalYear: z.number().int(),
    body: z.string(),
    goal: nullableText,
    deadline: nullableText,
    wishes: nullableText,
    needs: z.array(z.string()),
    preferredMethods: z.array(z.enum(METHODS)),
    language: z.enum(LANGUAGES),
    requester: z.object({
      type: z.enum(REQUESTER_TYPES),
      name: z.string(),
      kana: nullableText,
      organisation: nullableText,
      department: nullableText,
      corporateNumber: nullableText,
      email: nullableText,
      /** Whether anything has shown that somebody reads this address; null where there is none. */
      emailConfirmed: z.boolean().nullable(),
      phone: nullableText,
      municipality: nullableText,
      industry: nullableText,
      employees: nullableText,
    }),
    coRequesters: z.array(
      z.object({ name: z.string(), organisation: nullableText, email: nullableText }),
    ),
    consents: z.array(
      z.object({
        kind: z.enum(['purpose', 'shareWithSupporters', 'publishCase']),
        textVersion: z.number().int(),
        language: z.enum(LANGUAGES),
        givenAt: instant,
        withdrawnAt: instant.nullable(),
      }),
    ),
    proxy: z.object({ staffId: z.string(), staffName: z.string(), note: nullableText }).nullable(),
    waitingFrom: z.enum(CONSULTATION_STATES).nullable(),
    supportEndedAt: instant.nullable(),
    closedAt: instant.nullable(),
    closeReason: nullableText,
    allowedTransitions: z.array(
      z.object({ to: z.enum(CONSULTATION_STATES), label: z.string(), reasonRequired: z.boolean() }),
    ),
    fictitious: z.boolean(),
    /** How `replyBy` came about, while a reply is due. */
    replyByExplanation: z
      .object({
        businessDays: z.number().int(),
        skipped: z.array(z.object({ date: z.string(), reason: z.string() })),
        text: z.string(),
      })
      .nullable()
      .optional(),
  })
  .meta({ id: 'Consultation' });
export type ConsultationView = z.infer<typeof ConsultationView>;

export const HearingView = z
  .object({
    version: z.number().int(),
    problem: z.string(),
    goal: z.string(),
    constraints: z.string(),
    firstAdvice: z.string(),
    authorName: z.string(),
    createdAt: instant,
  })
  .meta({ id: 'Hearing' });
export type HearingView = z.infer<typeof HearingView>;

export const TimelineEntryView = z
  .object({
    id: z.string(),
    at: instant,
    kind: z.string(),
    actorKind: z.string(),
    actorName: z.string(),
    text: z.string(),
    data: z.record(z.string(), z.unknown()),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntryView = z.infer<typeof TimelineEntryView>;

/** Lists that are short by nature come whole. */
export const listOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item) });
