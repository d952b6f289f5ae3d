import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import {
  addToTimeline,
  hasConsent,
  lockCase,
  updateCase,
  type CaseRecord,
} from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { forbidden, notFound } from '../../platform/core/problems.js';
import { consentWithdrawn } from '../domain/events.js';

/** The purpose itself cannot be taken back from a case that stays: that is what erasure is for. */
export const WithdrawConsentBody = z
  .strictObject({ kind: z.enum(['shareWithSupporters', 'publishCase']) })
  .meta({ id: 'WithdrawConsent' });

type Input = z.output<typeof WithdrawConsentBody> & { consultationId: string };

/**
 * The requester takes a consent back, or tells the desk to. The case says when; offers follow by
 * `consent.withdrawn`. Taking back what was never given, or twice, changes nothing.
 */
@Injectable()
export class WithdrawConsent extends Command<Input, CaseRecord, void> {
  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor, target: CaseRecord): void {
    if (isStaff(actor, 'staff', 'manager', 'admin')) return;
    if (actor.kind !== 'requester') throw forbidden();
    if (actor.id !== target.id) throw notFound();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { kind }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (!hasConsent(target.consents, kind)) return { result: undefined, audit: [] };
    const at = this.now();
    const withdrawnAt = at.toISOString();
    const consents = target.consents.map((consent) =>
      consent.kind === kind && consent.withdrawnAt === null ? { ...consent, withdrawnAt } : consent,
    );
    await updateCase(tx, target, { consents }, at);
    await addToTimeline(tx, target.id, { kind: 'consent-withdrawn', data: { kind } }, actor, at);
    return {
      result: undefined,
      events: [consentWithdrawn(target.id, kind)],
      audit: {
        action: 'consent.withdrawn',
        recordType: 'consultation',
        recordId: target.id,
        changes: { consent: { from: kind, to: null } },
      },
    };
  }
}
