import { SubmitConsultation, type Receipt } from '../../../server/consultations/index.js';
import { Intake } from '../../../server/consultations/index.js';
import { ANONYMOUS } from '../../../server/platform/core/actor.js';
import type { TestApp } from '../../support/app.js';

/** A consultation as an invented business submits it. */
export const submission = (
  requester: Record<string, unknown> = {},
  rest: Record<string, unknown> = {},
): Intake =>
  Intake.parse({
    requester: {
      type: 'business',
      name: '架空 花子',
      organisation: '架空製作所',
      email: 'hanako@example.jp',
      municipality: '242012',
      ...requester,
    },
    title: '紙の伝票をなくしたい',
    body: '毎月の伝票が紙のままです。何から始めればよいでしょうか。',
    consents: { purpose: true, shareWithSupporters: true },
    ...rest,
  });

/** Submits it, as the portal does. */
export const submit = (
  office: TestApp,
  requester: Record<string, unknown> = {},
  rest: Record<string, unknown> = {},
): Promise<Receipt> =>
  office
    .get(SubmitConsultation)
    .execute({ submission: submission(requester, rest), idempotencyKey: null }, ANONYMOUS);
