import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Tx } from '../../database/command.js';
import { SaveCommand, type SaveInput } from '../../database/save-command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields } from '../../platform/core/audit-record.js';
import { requiredLine, text } from '../../platform/validation/fields.js';
import { requireStaff } from '../domain/policy.js';
import { SEMINAR_KINDS } from '../domain/seminar-schema.js';
import {
  SeminarSeriesRepository,
  type SeminarSeriesRecord,
} from '../db/seminar-series.repository.js';

export const SeriesBody = z
  .strictObject({
    kind: z.enum(SEMINAR_KINDS).default('seminar'),
    title: requiredLine(200),
    description: text(5_000).default(''),
    fiscalYear: z.number().int().min(2019).max(2999),
  })
  .meta({ id: 'NewSeminarSeries' });

interface Input extends SaveInput {
  body: z.output<typeof SeriesBody>;
}

/** Makes a series, or mends one. */
@Injectable()
export class SaveSeries extends SaveCommand<Input, SeminarSeriesRecord> {
  protected readonly recordType = 'seminar-series';
  protected override readonly updated = 'changed';

  constructor(protected readonly rows: SeminarSeriesRepository) {
    super();
  }

  protected authorise(actor: Actor): void {
    requireStaff(actor);
  }

  protected async fieldsOf(
    _tx: Tx,
    _before: SeminarSeriesRecord | null,
    { body }: Input,
  ): Promise<Input['body']> {
    return body;
  }

  protected override changesOf(before: SeminarSeriesRecord | null, { title }: SeminarSeriesRecord) {
    return changedFields<{ title?: string }>({ title: before?.title ?? '' }, { title });
  }
}
