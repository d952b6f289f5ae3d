import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields } from '../../platform/core/audit-record.js';
import { requiredLine, text } from '../../platform/validation/fields.js';
import { newId } from '../../platform/core/ids.js';
import { notFound, preconditionFailed } from '../../platform/core/problems.js';
import { SeminarSeriesEntity } from '../db/seminar-series.entity.js';
import { requireStaff } from '../domain/policy.js';
import { SEMINAR_KINDS } from '../domain/seminar-schema.js';

export const SeriesBody = z
  .strictObject({
    kind: z.enum(SEMINAR_KINDS).default('seminar'),
    title: requiredLine(200),
    description: text(5_000).default(''),
    fiscalYear: z.number().int().min(2019).max(2999),
  })
  .meta({ id: 'NewSeminarSeries' });

interface Input {
  body: z.output<typeof SeriesBody>;
  /** None: a new one. */
  existing?: { id: string; version: number };
}

/** Makes a series, or mends one. */
@Injectable()
export class SaveSeries extends Command<Input, SeminarSeriesEntity | null, SeminarSeriesEntity> {
  protected async load(tx: Tx, { existing }: Input): Promise<SeminarSeriesEntity | null> {
    if (!existing) return null;
    const seminarSeries = await tx.findOne(SeminarSeriesEntity, {
      where: { id: existing.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!seminarSeries) throw notFound();
    return seminarSeries;
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async handle(
    tx: Tx,
    seminarSeries: SeminarSeriesEntity | null,
    { body, existing }: Input,
  ): Promise<Outcome<SeminarSeriesEntity>> {
    const at = this.now();
    if (seminarSeries && existing && existing.version !== seminarSeries.version) {
      throw preconditionFailed({ version: seminarSeries.version });
    }
    const kept = tx.create(SeminarSeriesEntity, {
      id: seminarSeries?.id ?? newId(at.getTime()),
      ...body,
      createdAt: seminarSeries?.createdAt ?? at,
      updatedAt: at,
      version: (seminarSeries?.version ?? 0) + 1,
    });
    if (seminarSeries) await tx.update(SeminarSeriesEntity, { id: kept.id }, kept);
    else await tx.insert(SeminarSeriesEntity, kept);
    return {
      result: kept,
      audit: {
        action: seminarSeries ? 'seminar-series.changed' : 'seminar-series.created',
        recordType: 'seminar-series',
        recordId: kept.id,
        changes: changedFields<{ title?: string }>(
          { title: seminarSeries?.title ?? '' },
          { title: kept.title },
        ),
      },
    };
  }
}
