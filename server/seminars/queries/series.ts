import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { SeminarSeriesEntity } from '../db/seminar-series.entity.js';
import type { SeriesView } from './views.js';

/** Series of seminars, the newest year first. */
@Injectable()
export class Series {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(): Promise<SeriesView[]> {
    const rows = await this.unitOfWork.read.find(SeminarSeriesEntity, {
      order: { fiscalYear: 'DESC', title: 'ASC' },
    });
    return rows.map(seriesView);
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<SeriesView> {
    const row = await this.unitOfWork.read.findOneBy(SeminarSeriesEntity, { id });
    if (!row) throw notFound();
    return seriesView(row);
  }

  exists(id: string): Promise<boolean> {
    return this.unitOfWork.read.existsBy(SeminarSeriesEntity, { id });
  }
}

const seriesView = (row: SeminarSeriesEntity): SeriesView => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  description: row.description,
  fiscalYear: row.fiscalYear,
  version: row.version,
});
