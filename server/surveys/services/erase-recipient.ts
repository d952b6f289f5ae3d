import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import { Links } from '../../identity/index.js';
import { idsOf } from '../../platform/core/personal-table.js';
import { FORGOTTEN } from '../db/personal-data.js';
import type { Subject } from '../domain/subject.js';

/** For rooms whose people have no case: what the surveys hold on one of them goes with their own record. */
@Injectable()
export class EraseRecipient {
  constructor(private readonly links: Links) {}

  /**
   * Blanks the invitations about this support and the words of their answers, and ends their links;
   * choices stay.
   */
  async of(tx: Tx, { kind, id }: Subject): Promise<void> {
    const theirs = `SELECT id FROM survey_invitation WHERE subject_kind = $1 AND subject_id = $2`;
    await this.links.end(tx, 'survey', await idsOf(tx, theirs, [kind, id]));
    await tx.query(`UPDATE survey_follow_up SET note = NULL WHERE invitation_id IN (${theirs})`, [
      kind,
      id,
    ]);
    await tx.query(
      `UPDATE survey_answer SET comment = NULL, words = '{}', published_text = NULL,
         published_at = NULL WHERE invitation_id IN (${theirs})`,
      [kind, id],
    );
    await tx.query(
      `UPDATE survey_invitation SET ${FORGOTTEN} WHERE subject_kind = $1 AND subject_id = $2`,
      [kind, id],
    );
  }
}
