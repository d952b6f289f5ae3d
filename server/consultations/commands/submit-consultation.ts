import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { CreateCommand, type Outcome, type Tx } from '../../database/command.js';
import { claimKey } from '../../database/idempotency.js';
import { ConfirmedAddresses, Digests, Links } from '../../identity/index.js';
import { isByHand, isStaff, type Actor } from '../../platform/core/actor.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { newId } from '../../platform/core/ids.js';
import { unprocessable } from '../../platform/core/problems.js';
import { consultationSubmitted } from '../domain/events.js';
import { consentsOf, proxyOf } from '../domain/intake-rules.js';
import type { Intake } from '../domain/submission.js';
import { ConsultationRepository } from '../db/consultation.repository.js';

export interface SubmitInput {
  submission: Intake;
  /** From the Idempotency-Key header: the same key and body give the same case. */
  idempotencyKey: string | null;
  /** Set by the portal when a form was filled faster than a person can: goes to staff's spam queue. */
  suspicious?: boolean;
}

export interface Receipt {
  id: string;
  receiptNumber: string;
  trackingUrl: string;
}

/** Takes in a consultation: the case, its first timeline entry, audit entry and event, in one transaction. */
@Injectable()
export class SubmitConsultation extends CreateCommand<SubmitInput, Receipt> {
  constructor(
    private readonly centre: Centre,
    private readonly digests: Digests,
    private readonly links: Links,
    private readonly confirmed: ConfirmedAddresses,
    private readonly consultations: ConsultationRepository,
  ) {
    super();
  }

  /** Anybody may ask. What only the desk may say is refused by the schema its callers use. */
  protected authorise(): void {
    return;
  }

  protected async create(
    tx: Tx,
    { submission, idempotencyKey, suspicious = false }: SubmitInput,
    actor: Actor,
  ): Promise<Outcome<Receipt>> {
    this.checkTaxonomy(submission);
    const at = this.now();
    const id = newId(at.getTime());
    if (idempotencyKey !== null) {
      const operation = 'consultation.submit';
      const earlier = await claimKey(tx, {
        operation,
        key: idempotencyKey,
        body: submission,
        recordId: id,
        at,
      });
      if (earlier !== null) return this.repeat(tx, earlier);
    }
    const received = submission.receivedAt ? new Date(submission.receivedAt) : at;
    const { requester } = submission;
    const number = await this.consultations.insertNew(
      tx,
      {
        id,
        fiscalYear: fiscalYearOf(received),
        state: suspicious ? 'spam' : 'received',
        channel: submission.channel ?? 'web',
        receivedAt: received,
        requesterType: requester.type,
        contentType: submission.contentType,
        themes: submission.themes,
        title: submission.title,
        body: submission.body,
        goal: submission.goal,
        deadline: submission.deadline,
        wishes: submission.wishes,
        needs: submission.needs,
        preferredMethods: submission.preferredMethods,
        language: submission.language,
        name: requester.name,
        kana: requester.kana,
        organisation: requester.organisation,
        department: requester.department,
        corporateNumber: requester.corporateNumber,
        email: requester.email,
        phone: requester.phone,
        emailDigest: this.digests.email(requester.email),
        phoneDigest: this.digests.phone(requester.phone),
        municipality: requester.municipality,
        industry: requester.industry,
        employees: requester.employees,
        coRequesters: submission.coRequesters,
        consents: consentsOf(submission, this.centre.profile.texts, at),
        proxy: proxyOf(submission, actor),
        replyBy: this.centre.calendar.deadlineAfter(
          received,
          this.centre.profile.replyBusinessDays,
        ),
        createdAt: at,
        updatedAt: at,
      },
      actor,
    );
    const byStaff = isByHand(actor);
    // Whoever takes the case in has the person before them, or on the telephone.
    if (byStaff && requester.email) await this.confirmed.confirm(requester.email, 'staff', tx);
    return {
      result: this.receipt(id, number),
      events: suspicious ? [] : [consultationSubmitted(id, byStaff)],
      audit: { action: 'consultation.submitted', recordType: 'consultation', recordId: id },
    };
  }

  /** The answer that the first call with this key got. */
  private async repeat(tx: Tx, id: string): Promise<Outcome<Receipt>> {
    const number = await this.consultations.receiptNumberOf(tx, id);
    return {
      result: this.receipt(id, number),
      audit: { action: 'consultation.repeated', recordType: 'consultation', recordId: id },
    };
  }

  private receipt(id: string, number: string): Receipt {
    return { id, receiptNumber: number, trackingUrl: this.links.firstUrl('tracking', id) };
  }

  /** Codes must be in the centre's taxonomy, and dates not in the future. */
  private checkTaxonomy({ themes, requester, receivedAt, contentType }: Intake): void {
    const errors = themes.flatMap((code, index) =>
      this.centre.theme(code)
        ? []
        : [
            {
              pointer: `/themes/${String(index)}`,
              code: 'choice',
              detail: 'この分野はありません。一覧から選んでください。',
            },
          ],
    );
    const kinds = this.centre.profile.contentTypes;
    if (contentType !== null && !kinds.some(({ value }) => value === contentType)) {
      errors.push({
        pointer: '/contentType',
        code: 'choice',
        detail: `次のなかから選んでください: ${kinds.map(({ value }) => value).join('、')}（わからないときは null）`,
      });
    }
    if (requester.municipality !== null && !this.centre.municipality(requester.municipality)) {
      errors.push({
        pointer: '/requester/municipality',
        code: 'choice',
        detail: '県内の市町を選んでください。県外の方は空欄（null）にしてください。',
      });
    }
    if (receivedAt !== undefined && new Date(receivedAt) > this.now()) {
      errors.push({
        pointer: '/receivedAt',
        code: 'rule',
        detail: '受付日時には、今より前の日時を入力してください。',
      });
    }
    if (errors.length > 0) throw unprocessable(errors);
  }
}

/** Whether an actor may send what only the desk may say. */
export const mayIntake = (actor: Actor): boolean => isStaff(actor, 'staff', 'manager', 'admin');
