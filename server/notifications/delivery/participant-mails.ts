import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { PersonalData, type Sql } from '../../platform/core/personal-data.js';
import { lower } from '../../platform/core/personal-table.js';
import { FindInvitation } from '../../surveys/index.js';

const OF_PARTICIPANT = `recipient_kind = 'participant'`;

/**
 * Mails to people without a case (a seminar's participants): their addresses and the copies go with the
 * record the mail was about, or when the person asks. That a mail went out stays.
 */
@Injectable()
export class ParticipantMails implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: FindInvitation,
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

  /** The registration is nobody's any more: mails about it, and about surveys on it. */
  async forget(registrationId: string): Promise<void> {
    const about = await this.invitations.idsAbout(registrationId);
    const which = 'recipient_id = ANY($1::text[])';
    await this.unitOfWork.run((tx) => blank(tx, which, [registrationId, ...about]));
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
