import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import type { Choice } from '../domain/answer.js';
import type { SubjectKind, SupportType } from '../domain/subject.js';

/** One invitation with its answer, as the KPI counts it; the row of the view `survey_result`. */
export interface SurveyResult {
  invitationId: string;
  /** null where the support belongs to no case. */
  consultationId: string | null;
  subjectKind: SubjectKind;
  subjectId: string;
  /** The year the support ended in, by its first calendar year; what the answer counts in. */
  fiscalYear: number;
  supportEndedAt: Date;
  supportType: SupportType;
  definitionVersion: number;
  /** null: not answered. */
  choice: Choice | null;
  answeredAt: Date | null;
}

/** How often each choice was given, unanswered invitations under null. */
export interface SurveyTally {
  fiscalYear: number;
  supportType: SupportType;
  definitionVersion: number;
  choice: Choice | null;
  count: number;
}

const COLUMNS = `invitation_id AS "invitationId", consultation_id AS "consultationId",
  subject_kind AS "subjectKind", subject_id AS "subjectId",
  fiscal_year AS "fiscalYear", support_ended_at AS "supportEndedAt", support_type AS "supportType",
  definition_version AS "definitionVersion", choice, answered_at AS "answeredAt"`;

/**
 * The read view other rooms count by. `survey_result` is a PostgreSQL view (migration 071): one row per
 * invitation that was sent and not superseded, answered or not.
 */
@Injectable()
export class SurveyResults {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The results of one fiscal year, in the order the supports ended. */
  ofFiscalYear(fiscalYear: number): Promise<SurveyResult[]> {
    return this.unitOfWork.query<SurveyResult>(
      `SELECT ${COLUMNS} FROM survey_result WHERE fiscal_year = $1
       ORDER BY support_ended_at, invitation_id`,
      [fiscalYear],
    );
  }

  /** The results of one case, as this transaction sees them. */
  ofCase(tx: Tx, consultationId: string): Promise<SurveyResult[]> {
    return tx.query<SurveyResult[]>(
      `SELECT ${COLUMNS} FROM survey_result WHERE consultation_id = $1
       ORDER BY support_ended_at, invitation_id`,
      [consultationId],
    );
  }

  /** Cases with a support that ended in a span and was asked about. */
  async casesIn(tx: Tx, from: Date, to: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT DISTINCT consultation_id AS id FROM survey_result
       WHERE support_ended_at >= $1 AND support_ended_at < $2 AND consultation_id IS NOT NULL`,
      [from, to],
    );
    return rows.map(({ id }) => id);
  }

  /** One invitation that belongs to no case; null when it has one, or does not count. */
  async withoutCase(tx: Tx, invitationId: string): Promise<SurveyResult | null> {
    const [found] = await tx.query<SurveyResult[]>(
      `SELECT ${COLUMNS} FROM survey_result WHERE invitation_id = $1 AND consultation_id IS NULL`,
      [invitationId],
    );
    return found ?? null;
  }

  /** Invitations without a case whose support ended in a span. */
  async withoutCaseIn(tx: Tx, from: Date, to: Date): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM survey_invitation
       WHERE consultation_id IS NULL AND support_ended_at >= $1 AND support_ended_at < $2`,
      [from, to],
    );
    return rows.map(({ id }) => id);
  }

  /** Invitations without a case after this id, in order of ids; waiting and superseded ones too. */
  async idsWithoutCase(tx: Tx, after: string | null, limit: number): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM survey_invitation
       WHERE consultation_id IS NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  }

  /** Counts of one fiscal year, by support type, definition version and choice. */
  tally(fiscalYear: number): Promise<SurveyTally[]> {
    return this.unitOfWork.query<SurveyTally>(
      `SELECT fiscal_year AS "fiscalYear", support_type AS "supportType",
              definition_version AS "definitionVersion", choice, count(*)::int AS count
       FROM survey_result WHERE fiscal_year = $1
       GROUP BY fiscal_year, support_type, definition_version, choice
       ORDER BY support_type, definition_version, choice`,
      [fiscalYear],
    );
  }

  /** The newest answer of each case that has one, for matching's experience. */
  async latestChoices(): Promise<Map<string, Choice>> {
    const rows = await this.unitOfWork.query<{ id: string; choice: Choice }>(
      `SELECT DISTINCT ON (consultation_id) consultation_id AS id, choice FROM survey_result
       WHERE choice IS NOT NULL AND consultation_id IS NOT NULL
       ORDER BY consultation_id, support_ended_at DESC, invitation_id DESC`,
    );
    return new Map(rows.map(({ id, choice }) => [id, choice]));
  }
}
