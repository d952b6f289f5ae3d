import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ConfirmedAddresses } from '../../identity/index.js';
import { readCase } from '../services/case.js';
import type { ConsultationEntity } from '../db/consultation.entity.js';
import { explainReplyBy, type ReplyByExplanation } from '../domain/reply-by.js';
import { staffMoves } from '../domain/states.js';
import { summaryOf } from './summary.js';
import type { ConsultationView } from './views.js';

/** One case, for staff. */
@Injectable()
export class ShowConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly centre: Centre,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  /** @throws Problem 404 */
  async byId(id: string): Promise<ConsultationView> {
    const consultation = await readCase(this.unitOfWork.read, id);
    const { email } = consultation;
    const emailConfirmed = email === null ? null : await this.confirmed.isConfirmed(email);
    return {
      ...viewOf(consultation, emailConfirmed),
      replyByExplanation: this.explained(consultation),
    };
  }

  private explained(consultation: ConsultationEntity): ReplyByExplanation | null {
    const { receivedAt, replyFrom, replyBy } = consultation;
    if (replyBy === null) return null;
    const { calendar, profile } = this.centre;
    const from = replyFrom ?? receivedAt;
    const skipped = calendar.closedBetween(from, new Date(replyBy.getTime() - 1));
    return explainReplyBy(from, replyBy, profile.replyBusinessDays, skipped, replyFrom !== null);
  }
}

function viewOf(row: ConsultationEntity, emailConfirmed: boolean | null): ConsultationView {
  return {
    ...summaryOf(row),
    fiscalYear: row.fiscalYear,
    body: row.body,
    goal: row.goal,
    deadline: row.deadline,
    wishes: row.wishes,
    needs: row.needs,
    preferredMethods: row.preferredMethods,
    language: row.language,
    requester: {
      type: row.requesterType,
      name: row.name,
      kana: row.kana,
      organisation: row.organisation,
      department: row.department,
      corporateNumber: row.corporateNumber,
      email: row.email,
      emailConfirmed,
      phone: row.phone,
      municipality: row.municipality,
      industry: row.industry,
      employees: row.employees,
    },
    coRequesters: row.coRequesters,
    consents: row.consents,
    proxy: row.proxy,
    waitingFrom: row.waitingFrom,
    supportEndedAt: row.supportEndedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    closeReason: row.closeReason,
    allowedTransitions: staffMoves(row.state, row.waitingFrom).map((move) => ({
      to: move.to,
      label: move.label,
      reasonRequired: move.reasonRequired ?? false,
    })),
    fictitious: row.fictitious,
  };
}
