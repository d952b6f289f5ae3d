import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import {
  addToTimeline,
  CaseHistory,
  lockCase,
  moveBetween,
  moveCase,
  type CaseRecord,
} from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredText } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, forbidden, unprocessable } from '../../platform/core/problems.js';
import { handOverDocument, referralMade, referralRequested } from '../domain/referral.js';
import { ReferralRepository, type ReferralRecord } from '../db/referral.repository.js';
import {
  SupportOrganisationRepository,
  type SupportOrganisationRecord,
} from '../db/support-organisation.repository.js';

export const ReferralBody = z.strictObject({
  organisationId: z.uuid('支援機関は一覧から選んでください。'),
  reason: requiredText(2_000),
  /** The requester has agreed to this organisation reading the case: nothing leaves without. */
  consent: z.literal(
    true,
    '引き継ぐには、相談者の同意が必要です。同意を得てから操作してください。',
  ),
  consentNote: requiredText(1_000),
});

type Input = z.output<typeof ReferralBody> & { consultationId: string };

/** Hands a case over to a support organisation, with the requester's consent and a document. */
@Injectable()
export class ReferConsultation extends Command<Input, CaseRecord, ReferralRecord> {
  constructor(
    private readonly centre: Centre,
    private readonly history: CaseHistory,
    private readonly referrals: ReferralRepository,
    private readonly organisations: SupportOrganisationRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'staff', 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<ReferralRecord>> {
    const at = this.now();
    // A manager who hands over agrees by doing so.
    const agreed = isStaff(actor, 'manager', 'admin');
    if (!moveBetween(target.state, 'referred')) {
      throw conflict('not-referable', 'このご相談は、今の状態では引き継げません。');
    }
    const organisation = await this.chosen(tx, input.organisationId);
    const { name: centre, contact } = this.centre.profile;
    const { name, email, phone, receiptNumber, receivedAt, title, body } = target;
    const referral = await this.referrals.insert(tx, {
      id: newId(at.getTime()),
      consultationId: target.id,
      organisationId: organisation.id,
      organisationName: organisation.name,
      state: agreed ? 'handed_over' : 'requested',
      approvedByName: agreed ? actorName(actor) : null,
      approvedAt: agreed ? at : null,
      reason: input.reason,
      consentNote: input.consentNote,
      document: handOverDocument({
        centre,
        office: contact.office,
        organisation: organisation.name,
        contact: organisation.contact,
        at,
        receiptNumber,
        receivedAt,
        requester: { name, organisation: target.organisation, email, phone },
        title,
        body,
        hearing: await this.history.latestHearing(target.id),
        reason: input.reason,
      }),
      referredByName: actorName(actor),
      referredAt: at,
      outcome: null,
      outcomeNote: null,
      outcomeAt: null,
      version: 1,
    });
    const data = { referralId: referral.id, organisationName: organisation.name };
    const kind = agreed ? 'referral-made' : 'referral-requested';
    await addToTimeline(tx, target.id, { kind, data }, actor, at);
    return {
      result: referral,
      events: agreed
        ? [
            referralMade(target.id, referral.id),
            ...(await moveCase(tx, target, 'referred', actor, at, input.reason)),
          ]
        : [referralRequested(target.id, referral.id)],
      audit: {
        action: agreed ? 'referral.made' : 'referral.requested',
        recordType: 'consultation',
        recordId: target.id,
        changes: { referral: { to: referral.id }, organisation: { to: organisation.id } },
      },
    };
  }

  private async chosen(tx: Tx, id: string): Promise<SupportOrganisationRecord> {
    const supportOrganisation = await this.organisations.find(tx, { id, active: true });
    if (supportOrganisation) return supportOrganisation;
    const detail = '支援機関は一覧から選んでください。';
    throw unprocessable([{ pointer: '/organisationId', code: 'choice', detail }]);
  }
}
