import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { SupporterChangeEntity } from '../db/supporter-change.entity.js';
import { PROFILE_LABELS, type ProfileChanges } from '../domain/profile-change.js';

const Value = z.union([z.string(), z.array(z.string()), z.null()]);

export const SupporterChangeView = z
  .object({
    id: z.string(),
    supporterId: z.string(),
    supporterName: z.string(),
    state: z.enum(['waiting', 'approved', 'declined', 'withdrawn']),
    /** Field by field: what it was, and what is wished for. */
    changes: z.array(
      z.object({ field: z.string(), label: z.string(), before: Value, wanted: Value }),
    ),
    requestedAt: z.iso.datetime(),
    decidedAt: z.iso.datetime().nullable(),
    decidedByName: z.string().nullable(),
    comment: z.string().nullable(),
    version: z.int(),
  })
  .meta({ id: 'SupporterChange' });
export type SupporterChangeView = z.infer<typeof SupporterChangeView>;

/** How many decided wishes of one supporter are shown. */
const LOOK_BACK = 20;
/** Whoever has more waiting has other troubles. */
const LONGEST = 200;

/** What supporters wish to be changed about themselves. */
@Injectable()
export class ProfileChangesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  exists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(SupporterChangeEntity, { id });
  }

  /** Everything that waits for the desk, the oldest first. */
  async waiting(): Promise<SupporterChangeView[]> {
    const rows = await this.unitOfWork.read.find(SupporterChangeEntity, {
      where: { state: 'waiting' },
      relations: { supporter: true },
      order: { requestedAt: 'ASC' },
      take: LONGEST,
    });
    return rows.map(view);
  }

  /** Of one supporter, the newest first. */
  async ofSupporter(supporterId: string): Promise<SupporterChangeView[]> {
    const rows = await this.unitOfWork.read.find(SupporterChangeEntity, {
      where: { supporterId },
      relations: { supporter: true },
      order: { requestedAt: 'DESC' },
      take: LOOK_BACK,
    });
    return rows.map(view);
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<SupporterChangeView> {
    const row = await this.unitOfWork.read.findOne(SupporterChangeEntity, {
      where: { id },
      relations: { supporter: true },
    });
    if (!row) throw notFound();
    return view(row);
  }
}

function view(row: SupporterChangeEntity): SupporterChangeView {
  const { id, supporterId, state, wanted, before, decidedByName, comment, version } = row;
  return {
    id,
    supporterId,
    supporterName: row.supporter?.name ?? '',
    state,
    changes: (Object.keys(wanted) as (keyof ProfileChanges)[]).map((field) => ({
      field,
      label: PROFILE_LABELS[field],
      before: before[field] ?? null,
      wanted: wanted[field] ?? null,
    })),
    requestedAt: row.requestedAt.toISOString(),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    decidedByName,
    comment,
    version,
  };
}
