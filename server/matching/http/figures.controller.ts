import { Controller, Get, Query } from '@nestjs/common';
import type { z } from 'zod';
import { NOT_AUDITED, Route } from '../../platform/core/access.js';
import { FiguresQuery, MatchingFigures, MatchingFiguresView } from '../queries/figures.js';

@Controller('api/v1/ranking/figures')
export class FiguresController {
  constructor(private readonly figures: MatchingFigures) {}

  @Get()
  @Route({
    permission: 'kpi:read',
    audit: NOT_AUDITED,
    summary: '候補者選びの成績 / How well ranking served the desk (last year unless said)',
    ok: MatchingFiguresView,
  })
  show(
    @Query({ schema: FiguresQuery }) { from, to }: z.output<typeof FiguresQuery>,
  ): Promise<MatchingFiguresView> {
    return this.figures.between(dayStart(from), dayStart(to));
  }
}

const dayStart = (day: string | undefined) =>
  day === undefined ? undefined : new Date(`${day}T00:00:00+09:00`);
