import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';

/** A report as its requester reads it: what was said, not how long it took. */
export interface Advice {
  id: string;
  supporterName: string;
  supporterAffiliation: string;
  situation: string;
  advice: string;
  nextSteps: string;
  materials: string;
  /** `YYYY-MM-DD`, or null when no meeting was held. */
  metOn: string | null;
  submittedAt: Date;
}

/** The advice a case has received. Drafts are nobody's business but their author's and the desk's. */
@Injectable()
export class AdviceOfCase {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Oldest first. */
  list(consultationId: string): Promise<Advice[]> {
    return this.unitOfWork.query<Advice>(
      `SELECT report.id, engagement.supporter_name AS "supporterName",
              engagement.supporter_affiliation AS "supporterAffiliation",
              report.situation, report.advice, report.next_steps AS "nextSteps", report.materials,
              report.met_on::text AS "metOn", report.submitted_at AS "submittedAt"
       FROM advice_report AS report JOIN engagement ON engagement.id = report.engagement_id
       WHERE report.consultation_id = $1 AND report.state = 'submitted'
       ORDER BY report.submitted_at, report.id`,
      [consultationId],
    );
  }
}
