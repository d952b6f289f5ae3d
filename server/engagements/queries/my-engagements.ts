import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { FindCase, type CaseRecord } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { EngagementEntity } from '../db/engagement.entity.js';
import { TAKEN_STATES, type EngagementState } from '../domain/states.js';
import type { EngagementKind } from '../domain/vocabulary.js';
import { CaseMasks } from './case-masks.js';

/** How a supporter's own lists name a case: whole where they have taken it on, else as before acceptance. */
export interface CaseHeading {
  receiptNumber: string;
  title: string;
}

/** One line of a supporter's own list. */
export interface MyEngagement extends CaseHeading {
  engagementId: string;
  consultationId: string;
  kind: EngagementKind;
  state: EngagementState;
  offeredAt: Date;
  deadline: Date;
  decidedAt: Date | null;
  endedAt: Date | null;
}

type Row = Omit<MyEngagement, keyof CaseHeading>;

/** Finished cases a supporter can look back on, at most. */
const LOOK_BACK = 50;

const COLUMNS = `id AS "engagementId", consultation_id AS "consultationId", kind, state,
  offered_at AS "offeredAt", deadline, decided_at AS "decidedAt", ended_at AS "endedAt"`;

/** A supporter's offers and cases. */
@Injectable()
export class MyEngagements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly cases: FindCase,
    private readonly masks: CaseMasks,
  ) {}

  /** Offers that wait first, then cases at work, then what was completed, newest first. */
  async list(supporterId: string): Promise<MyEngagement[]> {
    const live = await this.unitOfWork.query<Row>(
      `SELECT ${COLUMNS} FROM engagement
       WHERE supporter_id = $1 AND (state IN ('accepted', 'active', 'reported')
         OR state = 'offered' AND (deadline > $2 OR paused_at IS NOT NULL))
       ORDER BY (state = 'offered') DESC, deadline, id`,
      [supporterId, this.clock.now()],
    );
    const completed = await this.unitOfWork.query<Row>(
      `SELECT ${COLUMNS} FROM engagement
       WHERE supporter_id = $1 AND state = 'completed'
       ORDER BY ended_at DESC, id LIMIT $2`,
      [supporterId, LOOK_BACK],
    );
    const rows = [...live, ...completed];
    const headings = await this.headings(
      supporterId,
      rows.map(({ consultationId }) => consultationId),
    );
    return rows.flatMap((row) => {
      const heading = headings.get(row.consultationId);
      return heading ? [{ ...row, ...heading }] : [];
    });
  }

  /** How each of these cases is named to this supporter, by its id. */
  async headings(
    supporterId: string,
    consultationIds: readonly string[],
  ): Promise<Map<string, CaseHeading>> {
    const ids = [...new Set(consultationIds)];
    const cases = (await Promise.all(ids.map((id) => this.cases.byId(id)))).filter(isCase);
    const taken = await this.unitOfWork.read.findBy(EngagementEntity, {
      supporterId,
      consultationId: In(ids),
      state: In([...TAKEN_STATES]),
    });
    const whole = new Set(taken.map(({ consultationId }) => consultationId));
    const masked = await this.masks.titles(cases.filter(({ id }) => !whole.has(id)));
    return new Map(
      cases.map(({ id, receiptNumber, title }) => [
        id,
        { receiptNumber, title: masked.get(id) ?? title },
      ]),
    );
  }
}

const isCase = (it: Readonly<CaseRecord> | null): it is Readonly<CaseRecord> => it !== null;
