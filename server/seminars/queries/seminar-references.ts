import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { FieldError } from '../../platform/core/problems.js';
import { Roster } from '../../supporters/index.js';
import { SeminarSeriesEntity } from '../db/seminar-series.entity.js';
import type { Speaker } from '../domain/seminar-schema.js';

/** Whether what a seminar names exists: themes, series, registered speakers. */
@Injectable()
export class SeminarReferences {
  constructor(
    private readonly centre: Centre,
    private readonly roster: Roster,
  ) {}

  async wrong(
    tx: Tx,
    plan: { themes?: string[]; seriesId?: string | null; speakers?: Speaker[] },
  ): Promise<FieldError[]> {
    const errors: FieldError[] = [];
    for (const [index, code] of (plan.themes ?? []).entries()) {
      if (this.centre.theme(code)) continue;
      const detail = 'この分野はありません。一覧から選んでください。';
      errors.push({ pointer: `/themes/${String(index)}`, code: 'choice', detail });
    }
    const { seriesId } = plan;
    if (seriesId && !(await tx.existsBy(SeminarSeriesEntity, { id: seriesId }))) {
      const detail = 'このシリーズはありません。一覧から選んでください。';
      errors.push({ pointer: '/seriesId', code: 'choice', detail });
    }
    for (const [index, { supporterId }] of (plan.speakers ?? []).entries()) {
      if (supporterId === null || (await this.roster.find(supporterId, tx))) continue;
      const detail = '登録者は一覧から選んでください。';
      errors.push({ pointer: `/speakers/${String(index)}/supporterId`, code: 'choice', detail });
    }
    return errors;
  }
}
