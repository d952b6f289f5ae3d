import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IDEMPOTENCY_KEYS_OF_CASE } from '../../database/idempotency.js';
import {
  PersonalData,
  type PersonalDataHolder,
  type PersonalLinks,
} from '../../platform/core/personal-data.js';
import { blankedTable, ERASED } from '../../platform/core/personal-table.js';

/** Members of timeline data that are states, ids and the names of people at work: no free text. */
const TIMELINE_KEYS_RETAINED = [
  'from',
  'to',
  'verdict',
  'version',
  'channel',
  'receiptNumber',
  'visibility',
  'messageId',
  'meetingId',
  'number',
  'startsAt',
  'reportId',
  'engagementId',
  'supporterId',
  'supporterName',
  'assigneeName',
  'fields',
  'kind',
];

const retainedData = `coalesce((
  SELECT jsonb_object_agg(member.key, member.value) FROM jsonb_each(data) AS member
  WHERE member.key IN (${TIMELINE_KEYS_RETAINED.map((key) => `'${key}'`).join(', ')})), '{}')`;

const ownTimeline = blankedTable({
  name: 'timeline',
  label: '経過',
  table: 'timeline_entry',
  blank: { data: retainedData },
  retained: ['kind', 'actor_kind', 'actor_id', 'actor_name'],
});

/**
 * Why two cases were linked, merged or split is told in the timelines of both. What the other one tells
 * of this one goes too; it is known by the number it names. Entries of a link that was undone as well.
 */
const timeline: PersonalDataHolder = {
  ...ownTimeline,
  erase: async (tx, subject) => {
    const own = await ownTimeline.erase(tx, subject);
    const [, others] = await tx.query<[unknown, number]>(
      `UPDATE timeline_entry SET data = data - 'reason'
       WHERE data ? 'reason'
         AND consultation_id IN (
           SELECT to_id FROM case_link WHERE from_id = $1
           UNION SELECT from_id FROM case_link WHERE to_id = $1)
         AND data->>'receiptNumber' = (SELECT receipt_number FROM consultation WHERE id = $1)`,
      [subject.consultationId],
    );
    return own + others;
  },
};

/** What this room holds on the people of a case; types, municipality, dates and state stay. */
@Injectable()
export class ConsultationsPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    const recordsOf: PersonalLinks['recordsOf'] = (_, { consultationId }) =>
      Promise.resolve([consultationId]);
    this.personalData.registerLinks(
      { kind: 'tracking', recordsOf },
      { kind: 'reply-requester', recordsOf },
    );
    this.personalData.register(
      blankedTable({
        name: 'consultation',
        label: '相談',
        table: 'consultation',
        where: 'id = $1',
        blank: {
          title: ERASED.label,
          body: ERASED.empty,
          goal: ERASED.nothing,
          wishes: ERASED.nothing,
          needs: ERASED.emptyList,
          name: ERASED.label,
          kana: ERASED.nothing,
          organisation: ERASED.nothing,
          department: ERASED.nothing,
          corporate_number: ERASED.nothing,
          email: ERASED.nothing,
          phone: ERASED.nothing,
          email_digest: ERASED.nothing,
          phone_digest: ERASED.nothing,
          industry: ERASED.nothing,
          co_requesters: ERASED.emptyJsonList,
          proxy: ERASED.nothing,
          close_reason: ERASED.nothing,
        },
        retained: [
          'receipt_number',
          'state',
          'waiting_from',
          'channel',
          'requester_type',
          'content_type',
          'themes',
          'preferred_methods',
          'language',
          'municipality',
          'employees',
          'consents',
          'assignee_name',
        ],
      }),
      timeline,
      blankedTable({
        name: 'hearings',
        label: '聞き取り',
        table: 'hearing',
        blank: {
          problem: ERASED.empty,
          goal: ERASED.empty,
          constraints: ERASED.empty,
          first_advice: ERASED.empty,
        },
        retained: ['author_name'],
      }),
      blankedTable({
        name: 'case-links',
        label: 'ほかの相談との関係',
        table: 'case_link',
        where: '$1 IN (from_id, to_id)',
        blank: { reason: ERASED.empty, before: ERASED.nothing },
        retained: ['kind', 'made_by_name', 'undone_by_name'],
      }),
      IDEMPOTENCY_KEYS_OF_CASE,
    );
  }
}
