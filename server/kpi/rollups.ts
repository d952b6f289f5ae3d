import { Injectable } from '@nestjs/common';
import { ConsultationFacts } from '../consultations/index.js';
import { UnitOfWork, type Tx } from '../database/unit-of-work.js';
import { SupportActs } from '../engagements/index.js';
import { Clock } from '../platform/clock.js';
import { SurveyResults } from '../surveys/index.js';
import { correct } from './db/correction-store.js';
import {
  addToRollUps,
  casesNotRolledUp,
  keepContribution,
  lockContribution,
  readRollUps,
  shareRollUps,
} from './db/rollup-store.js';
import { added, cellsOfCase, difference, type Cell } from './domain/cells.js';
import type { Span } from './domain/period.js';

/** Cases in one transaction of a recomputation; the locks of a closing wait no longer than this takes. */
const BATCH = 200;

export interface Verification {
  cases: number;
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
  ) {}

  /**
   * Looks at a case again and adds what has changed; figures of closed periods get a correction with
   * this reason. Twice does nothing more.
   */
  refresh(consultationId: string, reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await shareRollUps(tx);
      await this.refreshIn(tx, consultationId, reason);
    });
  }

  /** Looks at every case again: heals whatever was missed. Gives how many there are. */
  async recompute(reason = '再計算'): Promise<number> {
    let cases = 0;
    for await (const ids of this.allCases()) {
      await this.batch(ids, reason);
      cases += ids.length;
    }
    return cases;
  }

  /** Counts cases that have never been counted (older data, a loaded demo). */
  async catchUp(): Promise<number> {
    let cases = 0;
    for (;;) {
      const ids = await casesNotRolledUp(this.unitOfWork.read, BATCH);
      if (ids.length === 0) return cases;
      await this.batch(ids, '集計の開始');
      cases += ids.length;
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
    const all = [...ids];
    for (let at = 0; at < all.length; at += BATCH) {
      await this.batch(all.slice(at, at + BATCH), '確定前の再計算');
    }
  }

  /** Compares the roll-ups with a recount from the cases themselves. */
  async verify(): Promise<Verification> {
    const { read } = this.unitOfWork;
    let cases = 0;
    let recount: Cell[] = [];
    for await (const ids of this.allCases()) {
      cases += ids.length;
      const cells: Cell[] = [];
      for (const id of ids) cells.push(...(await this.cellsOf(read, id)));
      recount = added([...recount, ...cells]);
    }
    return { cases, differences: difference(recount, await readRollUps(read)) };
  }

  private async *allCases(): AsyncGenerator<string[]> {
    let after: string | null = null;
    for (;;) {
      const ids = await this.facts.idsAfter(this.unitOfWork.read, after, BATCH);
      if (ids.length === 0) return;
      yield ids;
      after = ids.at(-1) ?? null;
    }
  }

  private batch(ids: readonly string[], reason: string): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await shareRollUps(tx);
      for (const id of ids) await this.refreshIn(tx, id, reason);
    });
  }

  private async refreshIn(tx: Tx, id: string, reason: string): Promise<void> {
    const at = this.clock.now();
    const before = await lockContribution(tx, id, at);
    const after = await this.cellsOf(tx, id);
    const changed = difference(before, after);
    if (changed.length === 0) return;
    await addToRollUps(tx, changed);
    await keepContribution(tx, id, after, at);
    await correct(tx, { consultationId: id, changed, reason, at });
  }

  private async cellsOf(tx: Tx, id: string): Promise<Cell[]> {
    const fact = await this.facts.of(tx, id);
    if (!fact) return [];
    const acts = await this.acts.ofCase(tx, id);
    return cellsOfCase(fact, acts, await this.results.ofCase(tx, id));
  }
}
