import { AcceptOffer, MakeOffer, type MakeOfferInput } from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { CreateSupporter, type NewSupporter } from '../../server/supporters/index.js';
import { heardCase, staff } from '../consultations/consultations-fixture.js';
import type { TestApp } from '../support/app.js';

let serial = 0;

/** An invented supporter who can be asked. */
export async function aSupporter(app: TestApp, over: Partial<NewSupporter> = {}) {
  serial += 1;
  const supporter = await app.get(CreateSupporter).execute(
    {
      kind: 'adviser',
      name: `架空 助言者${String(serial)}`,
      affiliation: '株式会社架空',
      headline: '',
      biography: '',
      specialities: [],
      themes: ['2-8'],
      regions: [],
      methods: ['online'],
      languages: [],
      sectors: [],
      email: `adviser${String(serial)}@example.jp`,
      status: 'active',
      conflicts: [],
      ...over,
    },
    staff(),
  );
  const actor: Actor = { kind: 'supporter', id: supporter.id, name: supporter.name };
  return { ...supporter, actor };
}

export const makeOffer = (
  app: TestApp,
  consultationId: string,
  supporterId: string,
  over: Partial<MakeOfferInput> = {},
  actor: Actor = staff(),
) =>
  app
    .get(MakeOffer)
    .execute(
      { consultationId, supporterId, kind: 'advice', note: null, cascade: false, ...over },
      actor,
    );

/** A heard case offered to a fresh supporter. */
export async function offeredCase(app: TestApp, over: Partial<MakeOfferInput> = {}) {
  const consultationId = await heardCase(app);
  const supporter = await aSupporter(app);
  const offer = await makeOffer(app, consultationId, supporter.id, over);
  return { consultationId, supporter, engagementId: offer.id };
}

/** A case in advice: offered and accepted. */
export async function acceptedCase(app: TestApp, over: Parameters<typeof offeredCase>[1] = {}) {
  const offered = await offeredCase(app, over);
  await app
    .get(AcceptOffer)
    .execute({ engagementId: offered.engagementId }, offered.supporter.actor);
  return offered;
}

export const REPORT = {
  situation: '紙の注文を毎日転記している',
  advice: '受注フォームから始める',
  nextSteps: '一か月試す',
  materials: '',
  minutesSpent: 90,
  metOn: '2026-11-20',
  method: 'online',
} as const;
