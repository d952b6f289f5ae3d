import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { AdviceReportEntity } from './advice-report.entity.js';
import { addToTimeline, moveCase, type CaseRecord } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { newId } from '../../platform/core/ids.js';
import { conflict, notFound, unprocessable } from '../../platform/core/problems.js';
import { isoLocalDate } from '../../platform/time/zone.js';
import type { ReportDraft } from '../domain/report.js';
import { reportSubmitted } from '../domain/events.js';
import { ACCESS_STATES, TAKEN_STATES } from '../domain/states.js';
import { EngagementRepository, noteOf, type LockedEngagement } from './engagement.repository.js';

export type AdviceReportRecord = Readonly<AdviceReportEntity>;

@Injectable()
export class AdviceReportRepository extends Repository<AdviceReportEntity> {
  constructor(private readonly engagements: EngagementRepository) {
    super();
  }

  protected readonly entity = AdviceReportEntity;

  /**
   * Brings a locked engagement to `active`, where reports are written: from its acceptance, or after an
   * earlier report when the case is in advice again.
   * @throws Problem 409 saying why nothing can be reported now.
   */
  async becomeActive(tx: Tx, { engagement, consultation }: LockedEngagement): Promise<void> {
    if (!TAKEN_STATES.includes(engagement.state)) {
      throw conflict('not-accepted', '先に、この打診をお引き受けください。');
    }
    if (engagement.state === 'completed' || !takesReports(consultation)) {
      throw conflict('support-over', 'このご相談の支援は終わっているため、助言記録は書けません。');
    }
    if (engagement.state === 'active') return;
    if (engagement.state === 'reported' && consultation.state === 'answered') {
      throw conflict(
        'already-reported',
        '助言記録はすでに届いています。書き足したいことは、メッセージでお知らせください。',
      );
    }
    await this.engagements.move(tx, engagement, 'active');
  }

  /** Writes the engagement's one draft, anew or over the last one. */
  async writeDraft(
    tx: Tx,
    { engagement }: LockedEngagement,
    report: ReportDraft,
    at: Date,
  ): Promise<AdviceReportEntity> {
    if (report.metOn !== null && report.metOn > isoLocalDate(at)) {
      const detail = '面談日には、今日までの日付を入力してください。';
      throw unprocessable([{ pointer: '/metOn', code: 'rule', detail }]);
    }
    if (
      await tx.existsBy(AdviceReportEntity, { engagementId: engagement.id, state: 'in_review' })
    ) {
      throw conflict(
        'in-review',
        '助言記録は職員が確認しています。確認が終わるまで、少しお待ちください。',
      );
    }
    const draft =
      (await tx.findOneBy(AdviceReportEntity, { engagementId: engagement.id, state: 'draft' })) ??
      tx.create(AdviceReportEntity, {
        id: newId(at.getTime()),
        engagementId: engagement.id,
        consultationId: engagement.consultationId,
        state: 'draft',
        createdAt: at,
        submittedAt: null,
        reviewComment: null,
        reviewedByName: null,
        reviewedAt: null,
      });
    return tx.save(AdviceReportEntity, Object.assign(draft, report, { updatedAt: at }));
  }

  /** A report becomes the requester's to read: the engagement has reported, and the case is answered. */
  async publish(
    tx: Tx,
    { engagement, consultation }: LockedEngagement,
    report: AdviceReportEntity,
    changes: Partial<AdviceReportEntity>,
    actor: Actor,
    at: Date,
  ): Promise<DomainEvent[]> {
    const next = { ...changes, state: 'submitted' as const };
    Object.assign(report, next);
    await tx.update(AdviceReportEntity, { id: report.id }, next);
    await this.engagements.move(tx, engagement, 'reported');
    const note = { kind: 'report-submitted', data: { ...noteOf(engagement), reportId: report.id } };
    await addToTimeline(tx, consultation.id, note, actor, at);
    return [
      reportSubmitted(engagement, report.id),
      ...(await moveToAnswered(tx, consultation, actor, at)),
    ];
  }
}

/** The engagement of this signed-in supporter; an offer's link is not enough to write a report. */
export function requireReporter(actor: Actor, { engagement }: LockedEngagement): void {
  const own = actor.kind === 'supporter' && actor.id === engagement.supporterId;
  if (!own || !ACCESS_STATES.includes(engagement.state)) throw notFound();
}

/** In advice, also while waiting for the requester; answered, while another supporter still writes. */
function takesReports({ state, waitingFrom }: Pick<CaseRecord, 'state' | 'waitingFrom'>): boolean {
  return state === 'advising' || state === 'answered' || waitingFrom === 'advising';
}

/** A report that comes while the desk waits for the requester ends the waiting too. */
async function moveToAnswered(
  tx: Tx,
  target: CaseRecord,
  actor: Actor,
  at: Date,
): Promise<DomainEvent[]> {
  const events: DomainEvent[] = [];
  if (target.state === 'awaiting_requester') {
    events.push(...(await moveCase(tx, target, 'advising', actor, at)));
  }
  if (target.state === 'advising') {
    events.push(...(await moveCase(tx, target, 'answered', actor, at)));
  }
  return events;
}
