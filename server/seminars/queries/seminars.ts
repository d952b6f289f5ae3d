import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/core/actor.js';
import { Clock } from '../../platform/time/clock.js';
import { Config } from '../../platform/config/config.js';
import { line } from '../../platform/validation/fields.js';
import { pageQuery, type Page } from '../../platform/core/paging.js';
import { notFound } from '../../platform/core/problems.js';
import { SeminarEntity } from '../db/seminar.entity.js';
import type { SeminarRecord } from '../db/seminar.repository.js';
import { SEMINAR_KINDS } from '../domain/seminar-schema.js';
import { PUBLIC_STATES, SEMINAR_STATES } from '../domain/seminar-states.js';
import { SeatCounts } from './seat-counts.js';
import { seminarSummary, seminarView } from './seminar-view.js';
import type { SeminarSummary, SeminarView } from './views.js';
import { SeminarSpeakerRepository } from '../db/seminar-speaker.repository.js';

export const SeminarsQuery = z.strictObject({
  ...pageQuery,
  sort: z.enum(['startsAt', 'code', 'title', 'state']).default('startsAt'),
  state: z.enum(SEMINAR_STATES).optional(),
  kind: z.enum(SEMINAR_KINDS).optional(),
  seriesId: z.uuid().optional(),
  fiscalYear: z.coerce.number().int().min(2019).max(2999).optional(),
  when: z.enum(['upcoming', 'past']).optional(),
  q: line(100).optional(),
});
export type SeminarsQuery = z.output<typeof SeminarsQuery>;

const SORTS = { startsAt: 'startsAt', code: 'code', title: 'title', state: 'state' } as const;

/** Seminars: for everybody what is published, for the desk the drafts, too. */
@Injectable()
export class Seminars {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly counts: SeatCounts,
    private readonly speakers: SeminarSpeakerRepository,
  ) {}

  async page(query: SeminarsQuery, actor: Actor): Promise<Page<SeminarSummary>> {
    const found = this.unitOfWork.read.createQueryBuilder(SeminarEntity, 'seminar');
    if (actor.kind !== 'account')
      found.where('seminar.state IN (:...states)', { states: PUBLIC_STATES });
    const { state, kind, seriesId, fiscalYear, when, q } = query;
    if (state) found.andWhere('seminar.state = :state', { state });
    if (kind) found.andWhere('seminar.kind = :kind', { kind });
    if (seriesId) found.andWhere('seminar.seriesId = :seriesId', { seriesId });
    if (fiscalYear) found.andWhere('seminar.fiscalYear = :fiscalYear', { fiscalYear });
    if (q) found.andWhere('strpos(lower(seminar.title), lower(:q)) > 0', { q });
    const now = this.clock.now();
    if (when === 'upcoming') {
      found.andWhere('(seminar.endsAt IS NULL OR seminar.endsAt > :now)', { now });
    } else if (when === 'past') found.andWhere('seminar.endsAt <= :now', { now });
    const [rows, total] = await found
      .orderBy(`seminar.${SORTS[query.sort]}`, query.order, 'NULLS LAST')
      .addOrderBy('seminar.id', query.order)
      .skip((query.page - 1) * query.perPage)
      .take(query.perPage)
      .getManyAndCount();
    return {
      items: await this.summaries(rows),
      total,
      totalCapped: false,
      nextCursor: null,
    };
  }

  /** @throws Problem 404, for a draft to everybody but the desk */
  async one(id: string, actor: Actor): Promise<SeminarView> {
    const seminar = await this.unitOfWork.read.findOneBy(SeminarEntity, { id });
    if (!seminar || !this.mayKnow(seminar, actor)) throw notFound();
    const speakers = await this.speakers.listOf(this.unitOfWork.read, id);
    const [counted] = await this.counts.of([id]);
    const tally = actor.kind === 'account' ? await this.counts.tally(id) : null;
    return seminarView(seminar, {
      now: this.clock.now(),
      publicUrl: this.config.publicUrl,
      seats: counted?.seats ?? [],
      speakers,
      tally,
    });
  }

  async exists(id: string, actor: Actor): Promise<boolean> {
    const seminar = await this.unitOfWork.read.findOneBy(SeminarEntity, { id });
    return seminar !== null && this.mayKnow(seminar, actor);
  }

  find(id: string): Promise<SeminarRecord | null> {
    return this.unitOfWork.read.findOneBy(SeminarEntity, { id });
  }

  async summaries(rows: readonly SeminarEntity[]): Promise<SeminarSummary[]> {
    const counted = await this.counts.of(rows.map(({ id }) => id));
    const now = this.clock.now();
    const { publicUrl } = this.config;
    return rows.map((row) =>
      seminarSummary(row, counted.find(({ id }) => id === row.id)?.seats ?? [], now, publicUrl),
    );
  }

  private mayKnow({ state }: SeminarEntity, actor: Actor): boolean {
    return actor.kind === 'account' || actor.kind === 'system' || PUBLIC_STATES.includes(state);
  }
}
