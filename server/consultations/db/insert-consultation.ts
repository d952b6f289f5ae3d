import type { Actor } from '../../platform/actor.js';
import type { Tx } from '../../database/unit-of-work.js';
import { addToTimeline } from '../timeline.js';
import { ConsultationEntity } from './consultation.entity.js';

/** What a new case is made of; the rest has defaults. */
export type NewConsultation = Pick<
  ConsultationEntity,
  'id' | 'fiscalYear' | 'state' | 'channel' | 'receivedAt' | 'requesterType' | 'title' | 'body'
> &
  Partial<ConsultationEntity>;

/** Inserts a case with its receipt number and first timeline entry; gives the number. */
export async function insertConsultation(
  tx: Tx,
  fresh: NewConsultation,
  actor: Actor,
  format: (fiscalYear: number, sequence: number) => string,
): Promise<string> {
  const number = format(fresh.fiscalYear, await nextSequence(tx, fresh.fiscalYear));
  await tx.insert(ConsultationEntity, { ...fresh, receiptNumber: number });
  const data = { channel: fresh.channel, receiptNumber: number };
  await addToTimeline(tx, fresh.id, { kind: 'submitted', data }, actor, fresh.receivedAt);
  return number;
}

/** The receipt number of a case that exists. */
export async function receiptOf(tx: Tx, id: string): Promise<string> {
  const found = await tx.findOneOrFail(ConsultationEntity, {
    where: { id },
    select: { id: true, receiptNumber: true },
  });
  return found.receiptNumber;
}

/** The next number in a fiscal year's own sequence; numbers of rolled-back submissions stay unused. */
async function nextSequence(tx: Tx, fiscalYear: number): Promise<number> {
  const [row] = await tx.query<{ sequence: string }[]>(
    `SELECT nextval('receipt_number_${String(Math.trunc(fiscalYear))}') AS sequence`,
  );
  return Number(row?.sequence);
}
