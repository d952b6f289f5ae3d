import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalDataHolder } from '../../platform/core/personal-data.js';
import { blankedTable, ERASED, idsOf, lower } from '../../platform/core/personal-table.js';

/** An invitation to somebody without a case is found by the address it went to. */
const THEIRS = `consultation_id = $1 OR lower(recipient_email) = ANY($2::text[])`;
const OF_THEIR_INVITATIONS = `invitation_id IN (SELECT id FROM survey_invitation WHERE ${THEIRS})`;

/** The words go; the choices are counted for good. */
@Injectable()
export class SurveysPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.registerLinks({
      kind: 'survey',
      recordsOf: (tx, { consultationId, addresses }) =>
        idsOf(tx, `SELECT id FROM survey_invitation WHERE ${THEIRS}`, [
          consultationId,
          lower(addresses),
        ]),
    });
    this.personalData.register(
      blankedTable({
        name: 'survey-answers',
        label: 'アンケートの回答',
        table: 'survey_answer',
        where: OF_THEIR_INVITATIONS,
        blank: {
          comment: ERASED.nothing,
          words: `'{}'`,
          published_text: ERASED.nothing,
          published_at: ERASED.nothing,
        },
        retained: ['choice', 'replies', 'channel', 'entered_by', 'published_by_name'],
      }),
      blankedTable({
        name: 'survey-follow-ups',
        label: 'アンケートを受けた対応',
        table: 'survey_follow_up',
        where: OF_THEIR_INVITATIONS,
        blank: { note: ERASED.nothing },
        retained: ['done_by_name'],
      }),
      invitations,
    );
  }
}

/** What is blanked where somebody was asked; the statistics of the support stay. */
export const FORGOTTEN = `title = NULL, recipient_name = NULL, recipient_email = NULL,
  person_digest = NULL, language = NULL`;

const invitations: PersonalDataHolder = {
  name: 'survey-invitations',
  label: 'アンケートのお願い',
  tables: {
    survey_invitation: [
      'title',
      'recipient_name',
      'recipient_email',
      'person_digest',
      'language',
      'subject_kind',
      'support_type',
      'state',
    ],
  },
  erase: async (tx, { consultationId, addresses }) => {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE survey_invitation SET ${FORGOTTEN} WHERE ${THEIRS}`,
      [consultationId, lower(addresses)],
    );
    return count;
  },
  export: async (db, { consultationId, addresses }) => {
    const rows = await db.query<{ held: Record<string, unknown> }[]>(
      `SELECT to_jsonb(held) AS held FROM (SELECT * FROM survey_invitation WHERE ${THEIRS}) AS held`,
      [consultationId, lower(addresses)],
    );
    return rows.map(({ held }) => held);
  },
};
