import { Injectable } from '@nestjs/common';
import { forgetKeysOf } from '../../database/idempotency.js';
import type { Tx } from '../../database/unit-of-work.js';
import { Links } from '../../identity/index.js';
import { ERASED_LABEL } from '../../platform/core/personal-table.js';
import { ForgetRecipient } from '../../surveys/index.js';
import { FORGOTTEN_REGISTRATION } from '../db/personal-data.js';

export interface Forgotten {
  id: string;
  seminarId: string;
  kind: string;
}

/** Takes people out of registrations, with what they wished, answered and could open by a link. */
@Injectable()
export class ForgetPeople {
  constructor(
    private readonly forgetRecipient: ForgetRecipient,
    private readonly links: Links,
  ) {}

  /** The mails about them go by the events that follow (`registration.forgotten`). */
  async of(tx: Tx, ids: readonly string[], at: Date): Promise<Forgotten[]> {
    const [rows] = await tx.query<[Forgotten[], number]>(
      `UPDATE seminar_registration AS it SET ${FORGOTTEN_REGISTRATION}, forgotten_at = $2
       FROM seminar WHERE seminar.id = it.seminar_id AND it.id = ANY($1::uuid[])
       RETURNING it.id, it.seminar_id AS "seminarId", seminar.kind`,
      [ids, at],
    );
    await tx.query(
      `UPDATE slot_wish SET title = '${ERASED_LABEL}', body = ''
       WHERE registration_id = ANY($1::uuid[])`,
      [ids],
    );
    await this.links.end(tx, 'registration', ids);
    await forgetKeysOf(tx, ids);
    for (const { id, kind } of rows) {
      const subject = { kind: kind === 'training' ? 'training' : 'registration', id } as const;
      await this.forgetRecipient.of(tx, subject);
    }
    return rows;
  }
}
