import { Injectable } from '@nestjs/common';
import { ConsultationFacts } from '../../consultations/index.js';
import { Recorders } from '../../database/recorders.js';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { SupportActs } from '../../engagements/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { SurveyResults } from '../../surveys/index.js';
import { Attendance } from '../services/attendance.js';
import { RollUpRepository, type Source } from '../db/roll-up.repository.js';
import { added, cellsOfCase, cellsOfSurvey, difference, type Cell } from '../domain/cells.js';
import type { Span } from '../domain/period.js';
import { KpiCorrectionRepository } from '../db/kpi-correction.repository.js';

/** Cases in one transaction of a recomputation; the locks of a closing wait no longer than this takes. */
const BATCH = 200;

/** Figures follow the cases by themselves. */
const SYSTEM: Actor = { kind: 'system', id: 'kpi.roll-up' };

export interface Verification {
  cases: number;
  /** Surveys about supports that belong to no case. */
  surveys: number;
  seminars: number;
  /** Cells of the roll-ups that differ from a recount of every case, with by how much. */
  differences: Cell[];
}

/** Keeps the roll-ups: what each case adds is known, so that a change takes away exactly what was added. */
@Injectable()
export class RollUps {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly facts: ConsultationFacts,
    private readonly acts: SupportActs,
    private readonly results: SurveyResults,
    private readonly attendance: Attendance,
    private readonly recorders: Recorders,
    private readonly corrections: KpiCorrectionRepository,
    private readonly rollUpRows: RollUpRepository,
  ) {}

  /**
   * Looks at a case again and adds what has changed; figures of closed periods get a correction with
   * this reason. Twice does nothing more.
   */
  refresh(consultationId: string, reason: string): Promise<void> {
    return this.batch([{ kind: 'case', id: consultationId }], reason);
  }

  /** The same for a survey that belongs to no case. */
  refreshSurvey(invitationId: string, reason: string): Promise<void> {
    return this.batch([{ kind: 'survey', id: invitationId }], reason);
  }

  /** The same for a seminar: who came. */
  refreshSeminar(seminarId: string, reason: string): Promise<void> {
    return this.batch([{ kind: 'seminar', id: seminarId }], reason);
  }

  /** Looks at everything again: heals whatever was missed. Gives how many cases there are. */
  async recompute(reason = '再計算'): Promise<number> {
    let cases = 0;
    for await (const sources of this.all()) {
      await this.batch(sources, reason);
      cases += sources.filter(({ kind }) => kind === 'case').length;
    }
    return cases;
  }

  /** Counts cases that have never been counted (older data, a loaded demo). */
  async catchUp(): Promise<number> {
    const { read } = this.unitOfWork;
    let found = 0;
    for (;;) {
      const cases = asSources('case', await this.rollUpRows.findMissingCases(read, BATCH));
      const surveys = asSources('survey', await this.rollUpRows.findMissingSurveys(read, BATCH));
      const seminars = asSources('seminar', await this.attendance.notRolledUp(read));
      const sources = [...cases, ...surveys, ...seminars];
      if (sources.length === 0) return found;
      await this.batch(sources, '集計の開始');
      found += sources.length;
    }
  }

  /** Looks again at every case that has to do with a span: before it is closed, nothing may be pending. */
  async refreshSpan({ from, to }: Span): Promise<void> {
    const { read } = this.unitOfWork;
    const ids = new Set([
      ...(await this.facts.idsTouching(read, from, to)),
      ...(await this.acts.casesIn(read, from, to)),
      ...(await this.results.casesIn(read, from, to)),
    ]);
    const all = [
      ...asSources('case', [...ids]),
      ...asSources('survey', await this.results.withoutCaseIn(read, from, to)),
      ...asSources('seminar', await this.attendance.seminarIdsIn({ from, to })),
    ];
    for (let at = 0; at < all.length; at += BATCH) {
      await this.batch(all.slice(at, at + BATCH), '確定前の再計算');
    }
  }

  /** Compares the roll-ups with a recount from the cases themselves. */
  async verify(): Promise<Verification> {
    const { read } = this.unitOfWork;
    const counted = { case: 0, survey: 0, seminar: 0 };
    let recount: Cell[] = [];
    for await (const sources of this.all()) {
      const cells: Cell[] = [];
      for (const source of sources) {
        counted[source.kind]++;
        cells.push(...(await this.cellsOf(read, source)));
      }
      recount = added([...recount, ...cells]);
    }
    const differences = difference(recount, await this.rollUpRows.read(read));
    const { case: cases, survey: surveys, seminar: seminars } = counted;
    return { cases, surveys, seminars, differences };
  }

  /** Every case, every survey without one, some at a time; then the seminars. */
  private async *all(): AsyncGenerator<Source[]> {
    const { read } = this.unitOfWork;
    const after = (kind: 'case' | 'survey', id: string | null) =>
      kind === 'case'
        ? this.facts.idsAfter(read, id, BATCH)
        : this.results.idsWithoutCase(read, id, BATCH);
    for (const kind of ['case', 'survey'] as const) {
      let last: string | null = null;
      for (;;) {
        const ids = await after(kind, last);
        if (ids.length === 0) break;
        yield asSources(kind, ids);
        last = ids.at(-1) ?? null;
      }
    }
    yield asSources('seminar', await this.attendance.ids(read));
  }

  private batch(sources: readonly Source[], reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.rollUpRows.share(tx);
      for (const source of sources) await this.refreshIn(tx, source, reason);
    });
  }

  private async refreshIn(tx: Tx, source: Source, reason: string): Promise<void> {
    const at = this.clock.now();
    const before = await this.rollUpRows.lockCellsOf(tx, source, at);
    const after = await this.cellsOf(tx, source);
    const changed = difference(before, after);
    if (changed.length === 0) return;
    await this.rollUpRows.add(tx, changed);
    await this.rollUpRows.saveCellsOf(tx, source, after, at);
    const consultationId = source.kind === 'case' ? source.id : null;
    const audit = await this.corrections.insertFor(tx, { consultationId, changed, reason, at });
    await this.recorders.record(tx, { actor: SYSTEM, at, events: [], audit });
  }

  private async cellsOf(tx: Tx, { kind, id }: Source): Promise<Cell[]> {
    if (kind === 'seminar') return this.attendance.cellsOf(id);
    if (kind === 'survey') return cellsOfSurvey(await this.results.withoutCase(tx, id));
    const fact = await this.facts.of(tx, id);
    if (!fact) return [];
    const acts = await this.acts.ofCase(tx, id);
    return cellsOfCase(fact, acts, await this.results.ofCase(tx, id));
  }
}

const asSources = (kind: Source['kind'], ids: readonly string[]): Source[] =>
  ids.map((id) => ({ kind, id }));
