import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { PersonalData, type Sql } from '../platform/personal-data.js';

const OF_PARTICIPANT = `recipient_kind = 'participant'`;
const lower = (addresses: readonly string[]): string[] =>
  addresses.map((address) => address.toLowerCase());

/**
 * Mails to people without a case (a seminar's participants): their addresses and the copies go with the
 * record the mail was about, or when the person asks. That a mail went out stays.
 */
@Injectable()
export class ParticipantMails implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.personalData.register({
      name: 'participant-mails',
      label: 'セミナーなどのメール',
      // The columns are decided with the mails of cases.
      tables: {},
      erase: (tx, { addresses }) =>
        blank(tx, 'lower(to_address) = ANY($1::text[])', lower(addresses)),
      export: (db, { addresses }) =>
        db.query(
          `SELECT template, to_address, subject, sent_at FROM delivery
           WHERE ${OF_PARTICIPANT} AND lower(to_address) = ANY($1::text[])`,
          [lower(addresses)],
        ),
    });
  }

  /** The record is nobody's any more. */
  async forget(recordId: string): Promise<void> {
    await this.unitOfWork.run((tx) => blank(tx, 'recipient_id = $1', recordId));
  }
}

async function blank(tx: Sql, which: string, value: unknown): Promise<number> {
  await tx.query(
    `DELETE FROM captured_mail WHERE delivery_id IN (
       SELECT id FROM delivery WHERE ${OF_PARTICIPANT} AND ${which})`,
    [value],
  );
  const [, count] = await tx.query<[unknown, number]>(
    `UPDATE delivery SET to_address = NULL, subject = NULL, last_error = NULL
     WHERE ${OF_PARTICIPANT} AND ${which}`,
    [value],
  );
  return count;
}
