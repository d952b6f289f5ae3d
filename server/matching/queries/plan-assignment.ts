import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AuditLog } from '../../audit/index.js';
import type { Actor } from '../../platform/core/actor.js';
import { line } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { conflict } from '../../platform/core/problems.js';
import { assign } from '../services/assign.js';
import type { Assignment } from '../services/assign.js';
import type { AssignmentProblem } from '../domain/assignment/problem.js';
import { Ranking } from '../services/ranking.js';
import { ReadCases } from './read-cases.js';

const MOST = 300;
const slotId = z.string().min(1).max(60);
const pair = z.strictObject({ requestId: z.uuid(), supporterId: z.uuid() });

/** What is to be put together; `slots` of a supporter or request are ids of `slots`. */
export const AssignmentBody = z
  .strictObject({
    slots: z
      .array(z.strictObject({ id: slotId, places: z.int().min(1).max(50) }))
      .min(1)
      .max(MOST),
    supporters: z
      .array(
        z.strictObject({
          id: z.uuid(),
          slots: z.array(slotId).max(MOST),
          capacity: z.int().min(0).max(50),
        }),
      )
      .min(1)
      .max(100),
    /** Cases; slots null: any time. */
    requests: z
      .array(z.strictObject({ id: z.uuid(), slots: z.array(slotId).max(MOST).nullable() }))
      .min(1)
      .max(MOST),
    pinned: z.array(pair).max(MOST).default([]),
    forbidden: z
      .array(pair.extend({ reason: line(200).min(1) }))
      .max(1_000)
      .default([]),
    /** A pair staff ask about: why not these two? */
    whyNot: pair.nullable().default(null),
    seconds: z.int().min(1).max(30).default(10),
    /** Whether the worst fit is raised before the total. */
    fair: z.boolean().default(true),
  })
  .meta({ id: 'AssignmentQuestion' });
export type AssignmentBody = z.output<typeof AssignmentBody>;

const fit = z.number().min(0).max(1);

/** Who helps whom and when; nothing is offered to anybody by asking. */
export const AssignmentView = z
  .object({
    seats: z.array(
      z.object({
        requestId: z.string(),
        supporterId: z.string(),
        slotId: z.string(),
        fit,
        pinned: z.boolean(),
        alternates: z.array(z.object({ supporterId: z.string(), fit })),
      }),
    ),
    unfilled: z.array(z.object({ requestId: z.string(), reason: z.string() })),
    total: z.number(),
    worst: fit.nullable(),
    /** How far the total may be below the best there is, 0–1. */
    gap: z.number(),
    /** false: time ran out, this is the best found so far. */
    proven: z.boolean(),
    whyNot: z.string().nullable(),
  })
  .meta({ id: 'Assignment' });
export type AssignmentView = z.infer<typeof AssignmentView>;

/** Puts many cases and supporters together at once: 個別相談会, or the cases of somebody who leaves. */
@Injectable()
export class PlanAssignment {
  constructor(
    private readonly cases: ReadCases,
    private readonly ranking: Ranking,
    private readonly audit: AuditLog,
  ) {}

  /** @throws Problem 409 when the pinned pairs cannot all be. */
  async plan(body: AssignmentBody, actor: Actor): Promise<AssignmentView> {
    const problem = await this.problemOf(body);
    const { whyNot, seconds, fair } = body;
    const answer = await assign(problem, { whyNot, seconds, fair });
    if (answer === null) {
      throw conflict('pins-impossible', '固定した組み合わせを、すべて守れる割り当てがありません。');
    }
    const action = 'assignment.planned';
    await this.audit.viewed(actor, { action, recordType: 'assignment', recordId: newId() });
    return copy(answer);
  }

  private async problemOf(body: AssignmentBody): Promise<AssignmentProblem> {
    const present = await this.ranking.refresh();
    const asked = await this.cases.of(body.requests.map(({ id }) => id));
    const wanted = new Set(body.supporters.map(({ id }) => id));
    const fits: AssignmentProblem['fits'][number][] = [];
    const forbidden = [...body.forbidden];
    for (const { request, refusals, pins } of asked) {
      const requestId = request.consultationId;
      const { scores, excluded } = this.ranking.scores(request, present, { refusals, pins });
      for (const [supporterId, score] of scores) {
        if (wanted.has(supporterId)) fits.push({ requestId, supporterId, fit: score });
      }
      for (const { supporterId, reason } of excluded) {
        if (wanted.has(supporterId)) forbidden.push({ requestId, supporterId, reason });
      }
    }
    const loadOf = (id: string) => present.workloads.get(id)?.active ?? 0;
    const supporters = body.supporters.map((supporter) => ({
      ...supporter,
      load: loadOf(supporter.id),
    }));
    const { slots, requests, pinned } = body;
    return { slots, supporters, requests, fits, pinned, forbidden };
  }
}

function copy({ seats, unfilled, ...rest }: Assignment): AssignmentView {
  return {
    ...rest,
    seats: seats.map((seat) => ({
      ...seat,
      alternates: seat.alternates.map((alternate) => ({ ...alternate })),
    })),
    unfilled: unfilled.map((one) => ({ ...one })),
  };
}
