import type { Tx } from '../../database/unit-of-work.js';
import { newId } from '../../platform/core/ids.js';
import type { Speaker } from '../domain/seminar-schema.js';
import { capacitiesOf } from '../domain/seminar-rules.js';
import type { Format } from '../domain/seats.js';
import { seminarCode } from '../domain/numbers.js';
import { SeminarSeatsEntity, SeminarSpeakerEntity } from './seminar-parts.entities.js';

/** The next code of a fiscal year; whoever makes seminars at the same time waits here. */
export async function nextCode(tx: Tx, fiscalYear: number): Promise<string> {
  await tx.query('SELECT pg_advisory_xact_lock(32, $1)', [fiscalYear]);
  const prefix = seminarCode(fiscalYear, 0).slice(0, -2);
  const [row] = await tx.query<{ last: number }[]>(
    `SELECT coalesce(max(substr(code, $2)::int), 0)::int AS last FROM seminar WHERE code LIKE $1 || '%'`,
    [prefix, prefix.length + 1],
  );
  return seminarCode(fiscalYear, (row?.last ?? 0) + 1);
}

/** Globally unique and the same for the seminar's whole life (RFC 7986 §5.3). */
export const seminarUid = (id: string): string => `${id}@seminar.mie-dx-consultation-desk`;

/** Puts the speakers in place of whoever was there; a consent given earlier to the same name stays dated. */
export async function replaceSpeakers(
  tx: Tx,
  seminarId: string,
  speakers: readonly Speaker[],
  at: Date,
): Promise<void> {
  const before = await speakersOf(tx, seminarId);
  await tx.delete(SeminarSpeakerEntity, { seminarId });
  for (const [position, speaker] of speakers.entries()) {
    const { consented, ...rest } = speaker;
    const earlier = before.find(({ name }) => name === speaker.name)?.consentAt ?? null;
    await tx.insert(SeminarSpeakerEntity, {
      id: newId(at.getTime()),
      seminarId,
      position,
      ...rest,
      consentAt: consented ? (earlier ?? at) : null,
    });
  }
}

export function speakersOf(tx: Tx, seminarId: string): Promise<SeminarSpeakerEntity[]> {
  return tx.find(SeminarSpeakerEntity, { where: { seminarId }, order: { position: 'ASC' } });
}

/** The counters of a new seminar: one for each way to take part. */
export async function makeSeats(
  tx: Tx,
  seminarId: string,
  format: Format,
  onsite: number | null,
  online: number | null,
): Promise<void> {
  for (const { mode, capacity } of capacitiesOf(format, onsite, online)) {
    await tx.insert(SeminarSeatsEntity, { seminarId, mode, capacity, booked: 0, lastQueueNo: 0 });
  }
}
