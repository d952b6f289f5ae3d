import { MoveConsultation, RecordHearing } from '../../../server/consultations/index.js';
import { MakeOffer } from '../../../server/engagements/index.js';
import { Links } from '../../../server/identity/index.js';
import type { Actor } from '../../../server/platform/core/actor.js';
import { CreateSupporter, type NewSupporter } from '../../../server/supporters/index.js';
import type { TestApp } from '../../support/app.js';
import { submission } from '../../support/submissions.js';

export interface SubmittedCase {
  id: string;
  receiptNumber: string;
  trackingPath: string;
}

/** A case as the public API takes it in. */
export async function submitCase(
  office: TestApp,
  over: Record<string, unknown> = {},
): Promise<SubmittedCase> {
  const answer = await office.inject({
    method: 'POST',
    url: '/api/v1/consultations',
    payload: submission(over),
  });
  const { id, receiptNumber, trackingUrl } = answer.json<{
    id: string;
    receiptNumber: string;
    trackingUrl: string;
  }>();
  return { id, receiptNumber, trackingPath: new URL(trackingUrl).pathname };
}

/** A member of staff, as the guard would have found them. */
export const STAFF: Actor = {
  kind: 'account',
  id: '01890000-0000-7000-8000-000000000001',
  role: 'staff',
  name: '架空 職員',
  via: 'session',
};

export const moveCaseTo = (
  office: TestApp,
  id: string,
  to: Parameters<MoveConsultation['execute']>[0]['to'],
) => office.get(MoveConsultation).execute({ id, to, reason: '試験のため' }, STAFF);

/** An invented supporter on the roster. */
export const addSupporter = (office: TestApp, over: Partial<NewSupporter> = {}) =>
  office.get(CreateSupporter).execute(
    {
      kind: 'adviser',
      name: '架空 助言',
      affiliation: '架空研究所',
      headline: '小さな会社の業務改善',
      biography: '架空の人物です。',
      specialities: ['業務改善'],
      themes: ['2-5'],
      regions: [],
      methods: ['online'],
      languages: [],
      sectors: [],
      email: 'adviser@example.jp',
      status: 'active',
      conflicts: [],
      ...over,
    },
    STAFF,
  );

/** A case that was heard out and offered to the supporter; gives the path of the offer's page. */
export async function offerCase(
  office: TestApp,
  supporterId: string,
  over: Record<string, unknown> = {},
) {
  const made = await submitCase(office, over);
  await office.get(RecordHearing).execute(
    {
      id: made.id,
      problem: '注文が紙で届く',
      goal: '入力を一度で済ませたい',
      constraints: '',
      firstAdvice: '',
      readyForMatching: true,
    },
    STAFF,
  );
  const offer = await office.get(MakeOffer).execute(
    {
      consultationId: made.id,
      supporterId,
      kind: 'advice',
      note: 'お願いします',
      cascade: false,
    },
    STAFF,
  );
  const offerPath = new URL(office.get(Links).firstUrl('offer', offer.id)).pathname;
  return { ...made, engagementId: offer.id, offerPath };
}
