import { Injectable } from '@nestjs/common';
import { JobHandler, type Job, type JobContext } from '../../jobs/index.js';
import { RollUps } from '../commands/refresh-roll-ups.js';

/** Why a figure moved, in the words a correction carries. */
const REASONS: Record<string, string> = {
  'consultation.submitted': '相談の受付',
  'consultation.updated': '相談の記載の修正',
  'consultation.moved': '相談の状態の変更（再開・取り下げ・迷惑投稿など）',
  'triage.suggested': '分類の提案',
  'triage.confirmed': '分類の確定・変更',
  'offer.accepted': '支援者の引き受け',
  'offer.withdrawn': '支援者の引き受けの取り消し',
  'report.submitted': '助言記録の提出',
  'survey.invited': 'アンケートの依頼',
  'survey.answered': 'アンケートの回答・変更',
  'seminar.moved': 'セミナーの実施・取りやめ',
  'registration.attendance': 'セミナーの出欠の記録・訂正',
};

/** A survey about a support without a case names its invitation alone; a seminar's events itself. */
interface Ids {
  consultationId?: string | null;
  invitationId?: string;
  seminarId?: string;
}

/** Keeps the roll-ups in step with the cases. */
@Injectable()
@JobHandler({ name: 'kpi.roll-up', on: Object.keys(REASONS), queue: 'slow' })
export class RollUpJob implements Job<Ids> {
  constructor(private readonly rollUps: RollUps) {}

  async run(
    { consultationId, invitationId, seminarId }: Ids,
    { eventType }: JobContext,
  ): Promise<void> {
    const reason = REASONS[eventType] ?? eventType;
    if (seminarId) await this.rollUps.refreshSeminar(seminarId, reason);
    else if (consultationId) await this.rollUps.refresh(consultationId, reason);
    else if (invitationId) await this.rollUps.refreshSurvey(invitationId, reason);
  }
}
