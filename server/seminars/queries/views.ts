import { z } from 'zod';
import { CANCEL_CAUSES, REGISTRATION_STATES } from '../domain/registration-states.js';
import { FORMATS, MODES } from '../domain/seats.js';
import { SEMINAR_KINDS } from '../domain/seminar-schema.js';
import { SEMINAR_STATES } from '../domain/seminar-states.js';
import { SLOT_STATES, WISH_STATES } from '../domain/slot-states.js';

const instant = z.iso.datetime();
const words = z.string().nullable();

/** Seats of one way to take part. `capacity` null: no limit, and then `free` is null, too. */
export const SeatsView = z
  .object({
    mode: z.enum(MODES),
    capacity: z.int().nullable(),
    free: z.int().nullable(),
    waiting: z.int(),
  })
  .meta({ id: 'SeminarSeats' });
export type SeatsView = z.infer<typeof SeatsView>;

/** What everybody may know of a seminar, in a list. */
export const SeminarSummary = z
  .object({
    id: z.string(),
    code: z.string(),
    kind: z.enum(SEMINAR_KINDS),
    state: z.enum(SEMINAR_STATES),
    stateLabel: z.string(),
    title: z.string(),
    seriesId: words,
    numberInSeries: z.int().nullable(),
    fiscalYear: z.int(),
    themes: z.array(z.string()),
    startsAt: instant.nullable(),
    endsAt: instant.nullable(),
    plannedFor: words,
    format: z.enum(FORMATS),
    venueName: words,
    applyFrom: instant.nullable(),
    applyBy: instant.nullable(),
    /** Whether one may register now. */
    open: z.boolean(),
    seats: z.array(SeatsView),
    url: z.string(),
    fictitious: z.boolean(),
    version: z.int(),
  })
  .meta({ id: 'SeminarSummary' });
export type SeminarSummary = z.infer<typeof SeminarSummary>;

const SpeakerView = z.object({
  supporterId: words,
  name: z.string(),
  affiliation: z.string(),
  talk: z.string(),
});

export const MaterialView = z.object({
  title: z.string(),
  url: z.string(),
  when: z.enum(['before', 'after']),
});

/** What only the desk sees of a seminar; null for everybody else. */
export const SeminarForStaff = z
  .object({
    onlineUrl: words,
    allowedMoves: z.array(z.enum(SEMINAR_STATES)),
    /** What is missing before it can be published. */
    missing: z.array(z.object({ pointer: z.string(), detail: z.string() })),
    speakers: z.array(SpeakerView.extend({ consentAt: instant.nullable(), consentNote: words })),
    materials: z.array(MaterialView),
    counts: z.object({
      confirmed: z.int(),
      waitlisted: z.int(),
      asked: z.int(),
      cancelled: z.int(),
      attended: z.int(),
      noShow: z.int(),
      attendedOnsite: z.int(),
      attendedOnline: z.int(),
    }),
    cancelReason: words,
    copiedFrom: words,
  })
  .meta({ id: 'SeminarDesk' });

export const SeminarView = SeminarSummary.extend({
  description: z.string(),
  audience: z.string(),
  price: z.literal('none'),
  venueAddress: words,
  venueAccess: words,
  venueAccessibility: words,
  onlineTool: words,
  programme: z.array(z.object({ at: words, title: z.string(), by: words })),
  questions: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      kind: z.enum(['text', 'choice']),
      options: z.array(z.string()),
      required: z.boolean(),
    }),
  ),
  /** Those who agreed to be named. */
  speakers: z.array(SpeakerView),
  /** After the day, for everybody. */
  materials: z.array(MaterialView),
  recordingUrl: words,
  digest: words,
  slotsFrom: instant.nullable(),
  slotsTo: instant.nullable(),
  slotBooking: z.enum(['assigned', 'first_come']),
  desk: SeminarForStaff.nullable(),
}).meta({ id: 'Seminar' });
export type SeminarView = z.infer<typeof SeminarView>;

export const SeriesView = z
  .object({
    id: z.string(),
    kind: z.enum(SEMINAR_KINDS),
    title: z.string(),
    description: z.string(),
    fiscalYear: z.int(),
    version: z.int(),
  })
  .meta({ id: 'SeminarSeries' });
export type SeriesView = z.infer<typeof SeriesView>;

/** One registration as the desk sees it. */
export const RegistrationView = z
  .object({
    id: z.string(),
    seminarId: z.string(),
    number: z.string(),
    state: z.enum(REGISTRATION_STATES),
    stateLabel: z.string(),
    mode: z.enum(MODES),
    seats: z.int(),
    /** The place in the queue; null for whoever does not wait. */
    position: z.int().nullable(),
    name: z.string(),
    kana: words,
    organisation: words,
    email: words,
    phone: words,
    language: z.enum(['ja', 'easy', 'en']),
    companions: z.array(z.object({ name: z.string() })),
    needs: words,
    answers: z.record(z.string(), z.string()),
    walkIn: z.boolean(),
    askedUntil: instant.nullable(),
    promotedAt: instant.nullable(),
    cancelledAt: instant.nullable(),
    cancelCause: z.enum(CANCEL_CAUSES).nullable(),
    checkedInAt: instant.nullable(),
    attendedMode: z.enum(MODES).nullable(),
    attendedSeats: z.int().nullable(),
    wish: z
      .object({
        state: z.enum(WISH_STATES),
        title: z.string(),
        body: z.string(),
        themes: z.array(z.string()),
        supporterId: words,
        unplacedReason: words,
        slotId: words,
      })
      .nullable(),
    fictitious: z.boolean(),
    createdAt: instant,
    /** When the person was taken out of it; the figures stay. */
    forgottenAt: instant.nullable(),
    version: z.int(),
  })
  .meta({ id: 'Registration' });
export type RegistrationView = z.infer<typeof RegistrationView>;

export const SlotView = z
  .object({
    id: z.string(),
    seminarId: z.string(),
    supporterId: z.string(),
    supporterName: z.string(),
    startsAt: instant,
    endsAt: instant,
    mode: z.enum(MODES),
    room: words,
    url: words,
    state: z.enum(SLOT_STATES),
    stateLabel: z.string(),
    registrationId: words,
    registrationNumber: words,
    registrantName: words,
    consultationId: words,
    engagementId: words,
    meetingId: words,
    assignedBy: z.enum(['person', 'desk', 'engine']).nullable(),
    version: z.int(),
  })
  .meta({ id: 'SeminarSlot' });
export type SlotView = z.infer<typeof SlotView>;
