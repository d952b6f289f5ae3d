import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/unit-of-work.js';
import type { EngagementKind } from '../domain/vocabulary.js';

/** Something a supporter did for a case: took it on, or reported what was advised or told. */
export interface SupportAct {
  act: 'taken' | 'reported';
  engagementKind: EngagementKind;
  at: Date;
}

/** The read view the KPI counts support by. */
@Injectable()
export class SupportActs {
  /** Of one case, oldest first, as this transaction sees it. An offer that was never taken is none. */
  ofCase(tx: Tx, consultationId: string): Promise<SupportAct[]> {
    return tx.query<SupportAct[]>(
      `SELECT 'taken' AS act, kind AS "engagementKind", decided_at AS at FROM engagement
       WHERE consultation_id = $1 AND state IN ('accepted', 'active', 'reported', 'completed')
         AND decided_at IS NOT NULL
       UNION ALL
       SELECT 'reported', engagement.kind, report.submitted_at
       FROM advice_report AS report JOIN engagement ON engagement.id = report.engagement_id
       WHERE report.consultation_id = $1 AND report.state = 'submitted'
         AND report.submitted_at IS NOT NULL
       ORDER BY at, act`,
      [consultationId],
    );
  }

  /** Cases for which something was done in a span. */
  async casesIn(tx: Tx, from: Date, to: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT consultation_id AS id FROM engagement WHERE decided_at >= $1 AND decided_at < $2
       UNION
       SELECT consultation_id FROM advice_report WHERE submitted_at >= $1 AND submitted_at < $2`,
      [from, to],
    );
    return rows.map(({ id }) => id);
  }
}
