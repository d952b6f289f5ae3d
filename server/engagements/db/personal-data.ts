import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData, type PersonalLinks } from '../../platform/core/personal-data.js';
import { blankedTable, ERASED, idsOf, removedTable } from '../../platform/core/personal-table.js';

/** Words about the requester go; who helped, when, for how long and by which method stays. */
@Injectable()
export class EngagementsPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    const recordsOf: PersonalLinks['recordsOf'] = (tx, { consultationId }) =>
      idsOf(tx, `SELECT id FROM engagement WHERE consultation_id = $1`, [consultationId]);
    this.personalData.registerLinks(
      { kind: 'offer', recordsOf },
      { kind: 'reply-supporter', recordsOf },
    );
    this.personalData.register(
      blankedTable({
        name: 'engagements',
        label: '打診と支援',
        table: 'engagement',
        blank: {
          note: ERASED.nothing,
          decline_comment: ERASED.nothing,
          lecture: ERASED.nothing,
          // The page of the audience's survey ends with it.
          survey_code: ERASED.nothing,
        },
        retained: [
          'supporter_name',
          'supporter_affiliation',
          'kind',
          'state',
          'decline_reason',
          'shifts',
        ],
      }),
      removedTable({
        name: 'masked-phrases',
        label: '支援者に見せない言葉',
        table: 'masked_phrase',
      }),
      blankedTable({
        name: 'lecture-answers',
        label: '講演のアンケート',
        table: 'lecture_answer',
        where: 'engagement_id IN (SELECT id FROM engagement WHERE consultation_id = $1)',
        blank: { comment: ERASED.nothing },
        retained: ['choice'],
      }),
      blankedTable({
        name: 'advice-reports',
        label: '助言記録',
        table: 'advice_report',
        blank: {
          situation: ERASED.empty,
          advice: ERASED.empty,
          next_steps: ERASED.empty,
          materials: ERASED.empty,
          review_comment: ERASED.nothing,
        },
        retained: ['state', 'method', 'reviewed_by_name'],
      }),
      blankedTable({
        name: 'follow-ups',
        label: 'その後のおたずね',
        table: 'follow_up',
        blank: { answered_at: 'answered_at' },
        retained: ['answer'],
      }),
      blankedTable({
        name: 'referrals',
        label: '支援機関への引継ぎ',
        table: 'referral',
        blank: {
          reason: ERASED.empty,
          consent_note: ERASED.empty,
          document: ERASED.empty,
          outcome_note: ERASED.nothing,
        },
        retained: ['organisation_name', 'state', 'referred_by_name', 'approved_by_name', 'outcome'],
      }),
      blankedTable({
        name: 'meetings',
        label: '面談',
        table: 'meeting',
        blank: {
          place: ERASED.nothing,
          url: ERASED.nothing,
          phone: ERASED.nothing,
          extra_reason: ERASED.nothing,
          notes: ERASED.nothing,
          cancel_reason: ERASED.nothing,
        },
        retained: ['state', 'method', 'proposals', 'uid'],
      }),
    );
  }
}
