import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { ListComments } from '../../surveys/index.js';
import { Attendance } from '../services/attendance.js';
import { spanOfDays } from '../domain/period.js';
import {
  definitionsSheet,
  examplesSheet,
  kpiSheet,
  seminarsSheet,
  voicesSheet,
} from '../sheets/assembly-sheets.js';
import { consultationSheets } from '../sheets/consultation-sheets.js';
import type { Sheet } from '../sheets/sheet.js';
import { ReportConsultations } from './consultation-report.js';
import { ListKpis } from './kpi-list.js';
import { ListReportExamples } from './report-examples.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';

/** Voices in a report. */
const VOICES = 20;

/** The whole assembly report: tables, examples, seminars, KPIs, and what each figure means. */
@Injectable()
export class AssembleReport {
  constructor(
    private readonly centre: Centre,
    private readonly consultations: ReportConsultations,
    private readonly examples: ListReportExamples,
    private readonly attendance: Attendance,
    private readonly kpis: ListKpis,
    private readonly comments: ListComments,
  ) {}

  get title(): string {
    return `${this.centre.profile.name} 相談件数の報告`;
  }

  /** The first sheet is the table of the assembly. @param from,to days, both included */
  async sheets(from: string, to: string): Promise<Sheet[]> {
    const span = spanOfDays(from, to);
    // The KPI page is of the fiscal year the period ends in.
    const year = fiscalYearOf(new Date(span.to.getTime() - 1));
    const kpis = await this.kpis.ofYear(year);
    return [
      ...consultationSheets(this.centre.profile.name, await this.consultations.between(from, to)),
      examplesSheet(await this.examples.between(from, to), {
        requester: (type) => this.centre.label('requesterTypes', type),
        content: (type) => (type === null ? '未分類' : this.centre.label('contentTypes', type)),
      }),
      seminarsSheet(await this.attendance.participantCounts(span)),
      kpiSheet(kpis),
      voicesSheet(await this.comments.voices(VOICES, span.from, span.to)),
      definitionsSheet(kpis),
    ];
  }
}
