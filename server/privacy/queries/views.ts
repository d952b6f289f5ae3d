import { z } from 'zod';
import { CONSULTATION_STATES } from '../../consultations/index.js';
import { RETENTION_YEARS } from '../domain/retention.js';
import { ERASURE_GROUNDS, HOLD_KINDS } from '../domain/vocabulary.js';

const instant = z.iso.datetime();
const state = z.enum(CONSULTATION_STATES);
const retentionYears = z.literal(RETENTION_YEARS);

export const HoldView = z
  .object({
    id: z.string(),
    kind: z.enum(HOLD_KINDS),
    kindLabel: z.string(),
    reason: z.string(),
    placedBy: z.string(),
    placedAt: instant,
    releasedBy: z.string().nullable(),
    releasedAt: instant.nullable(),
  })
  .meta({ id: 'ErasureHold' });
export type HoldView = z.infer<typeof HoldView>;

export const ErasureView = z
  .object({
    id: z.string(),
    consultationId: z.string(),
    receiptNumber: z.string(),
    ground: z.enum(ERASURE_GROUNDS),
    groundLabel: z.string(),
    byName: z.string(),
    at: instant,
    /** Rows touched, by what the export calls them. */
    counts: z.record(z.string(), z.number().int()),
  })
  .meta({ id: 'Erasure' });
export type ErasureView = z.infer<typeof ErasureView>;

export const PrivacyView = z
  .object({
    retention: z.object({
      years: retentionYears,
      /** Whether the class is the case's own; otherwise it follows the setting. */
      own: z.boolean(),
      /** When it may be erased; null while the case has not ended. */
      keptUntil: instant.nullable(),
    }),
    requestedAt: instant.nullable(),
    erasedAt: instant.nullable(),
    holds: z.array(HoldView),
  })
  .meta({ id: 'CasePrivacy' });
export type PrivacyView = z.infer<typeof PrivacyView>;

/** A case that the nightly job will erase, or would if nothing held it. */
export const DueCase = z
  .object({
    id: z.string(),
    receiptNumber: z.string(),
    title: z.string(),
    state,
    endedAt: instant,
    years: retentionYears,
    keptUntil: instant,
    /** Why it is not erased, in words; empty when nothing holds it. */
    heldFor: z.array(z.string()),
  })
  .meta({ id: 'DueCase' });
export type DueCase = z.infer<typeof DueCase>;

export const ErasureRequestView = z
  .object({
    consultationId: z.string(),
    receiptNumber: z.string(),
    title: z.string(),
    state,
    requestedAt: instant,
  })
  .meta({ id: 'ErasureRequest' });
export type ErasureRequestView = z.infer<typeof ErasureRequestView>;

/** One of a person's cases. */
export const PersonCase = z
  .object({
    id: z.string(),
    receiptNumber: z.string(),
    title: z.string(),
    state,
    receivedAt: instant,
    closedAt: instant.nullable(),
    part: z.enum(['requester', 'co-requester']),
    held: z.boolean(),
  })
  .meta({ id: 'PersonCase' });
export type PersonCase = z.infer<typeof PersonCase>;

/** Everything held on one case, by room: rows as they are stored. */
export const CaseDisclosure = z.object({
  id: z.string(),
  receiptNumber: z.string(),
  held: z.array(
    z.object({
      name: z.string(),
      label: z.string(),
      rows: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
export type CaseDisclosure = z.infer<typeof CaseDisclosure>;

/** What is held on somebody who works here, by room, and how long. */
export const WorkDisclosure = z.object({
  name: z.string(),
  label: z.string(),
  kept: z.string(),
  rows: z.array(z.record(z.string(), z.unknown())),
});
export type WorkDisclosure = z.infer<typeof WorkDisclosure>;

export const Disclosure = z
  .object({
    centre: z.string(),
    exportedAt: instant,
    cases: z.array(CaseDisclosure),
    /** Only when one person was asked for, by mail address. */
    work: z.array(WorkDisclosure),
  })
  .meta({ id: 'Disclosure' });
export type Disclosure = z.infer<typeof Disclosure>;
