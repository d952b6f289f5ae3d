import type { CaseRecord } from './case-record.js';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { actorId, actorName, type Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { unprocessable } from '../../platform/core/problems.js';
import { SEQUENCE_DIGITS, yearPrefix } from '../domain/receipt-number.js';
import { readReceiptNumber } from '../domain/receipt-number.js';
import { ConsultationEntity } from './consultation.entity.js';
import { Injectable } from '@nestjs/common';

/** What a new case is made of; the rest has defaults. The receipt number is given by the insert. */
export type NewConsultation = Pick<
  ConsultationEntity,
  'id' | 'fiscalYear' | 'state' | 'channel' | 'receivedAt' | 'requesterType' | 'title' | 'body'
> &
  Partial<Omit<ConsultationEntity, 'receiptNumber'>>;

@Injectable()
export class ConsultationRepository extends Repository<ConsultationEntity> {
  protected readonly entity = ConsultationEntity;

  /**
   * Inserts a case, its receipt number and its first timeline entry in one statement (every round trip
   * counts on the busiest path of the product); gives the number.
   */
  async insertNew(tx: Tx, newConsultation: NewConsultation, actor: Actor): Promise<string> {
    const keys = Object.keys(newConsultation) as (keyof NewConsultation)[];
    const [row] = await tx.query<{ receipt_number: string }[]>(
      statementFor(keys, newConsultation.fiscalYear),
      [
        ...keys.map((key) =>
          JSON_COLUMNS.has(key) ? JSON.stringify(newConsultation[key]) : newConsultation[key],
        ),
        yearPrefix(newConsultation.fiscalYear),
        newId(),
        actor.kind,
        actorId(actor),
        actorName(actor),
      ],
    );
    return row?.receipt_number ?? '';
  }

  /** The receipt number of a case that exists. */
  async receiptNumberOf(tx: Tx, id: string): Promise<string> {
    const consultation = await tx.findOneOrFail(ConsultationEntity, {
      where: { id },
      select: { id: true, receiptNumber: true },
    });
    return consultation.receiptNumber;
  }

  /** The case of a number as people type it. @throws Problem 422 at `pointer` where there is none */
  async getByNumber(tx: Tx, typed: string, pointer: string): Promise<CaseRecord> {
    const receiptNumber = readReceiptNumber(typed);
    const consultation =
      receiptNumber === null ? null : await tx.findOneBy(ConsultationEntity, { receiptNumber });
    if (consultation && consultation.state !== 'spam') return consultation;
    throw unprocessable([
      {
        pointer,
        code: 'choice',
        detail: 'この受付番号の相談はありません。番号をお確かめください（例: R8-00042）。',
      },
    ]);
  }
}

const JSON_COLUMNS: ReadonlySet<string> = new Set(['coRequesters', 'consents', 'proxy']);
const statements = new Map<string, string>();

/** The statement for these columns; numbers of rolled-back submissions stay unused. */
function statementFor(keys: readonly string[], fiscalYear: number): string {
  const sequence = `receipt_number_${String(Math.trunc(fiscalYear))}`;
  const name = [sequence, ...keys].join();
  const known = statements.get(name);
  if (known !== undefined) return known;
  const columns = keys.map((key) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
  const at = (offset: number): string => `$${String(keys.length + offset)}`;
  const statement = `
    WITH number AS (SELECT nextval('${sequence}')::text AS digits),
    fresh AS (
      INSERT INTO consultation (${columns.join(', ')}, receipt_number)
      VALUES (${keys.map((_, index) => `$${String(index + 1)}`).join(', ')}, ${at(1)}::text || (
        SELECT lpad(digits, greatest(${String(SEQUENCE_DIGITS)}, length(digits)), '0') FROM number))
      RETURNING id, channel, received_at, receipt_number
    ),
    entry AS (
      INSERT INTO timeline_entry
        (id, consultation_id, at, kind, actor_kind, actor_id, actor_name, data)
      SELECT ${at(2)}::uuid, id, received_at, 'submitted', ${at(3)}::text, ${at(4)}::text, ${at(5)}::text,
        jsonb_build_object('channel', channel, 'receiptNumber', receipt_number)
      FROM fresh
    )
    SELECT receipt_number FROM fresh`;
  statements.set(name, statement);
  return statement;
}
