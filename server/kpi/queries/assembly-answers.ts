import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Clock } from '../../platform/time/clock.js';
import { fiscalYearLabel, formatDate } from '../../platform/time/era.js';
import { fiscalYearOf } from '../../platform/time/fiscal-year.js';
import { Attendance } from '../services/attendance.js';
import { spanOfDays } from '../domain/period.js';
import { definitionText, RECEIVED, SUPPORT } from '../sheets/assembly-sheets.js';
import { achievementWords, listed, shareWords, unitWords } from './answer-words.js';
import type { AssemblyAnswer, AssemblyAnswers } from './assembly-views.js';
import { CaseFilter } from './case-filter.js';
import { FindCasesBehind } from './cases-behind.js';
import { ReportConsultations, type ConsultationReport } from './consultation-report.js';
import { CountEntries } from './count-entries.js';
import { ListKpis } from './kpi-list.js';
import type { KpiView } from './kpi-views.js';

type Draft = Omit<AssemblyAnswer, 'receipts'>;

/** 議会答弁モード: what may be asked, the answer, what the figure means, and the cases it counts. */
@Injectable()
export class PrepareAnswers {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly reports: ReportConsultations,
    private readonly kpis: ListKpis,
    private readonly entries: CountEntries,
    private readonly attendance: Attendance,
    private readonly cases: FindCasesBehind,
  ) {}

  /** @param from,to days YYYY-MM-DD, both included */
  async between(from: string, to: string): Promise<AssemblyAnswers> {
    const span = spanOfDays(from, to);
    const last = new Date(span.to.getTime() - 1);
    const year = fiscalYearOf(last);
    const report = await this.reports.between(from, to);
    const { items } = await this.kpis.ofYear(year);
    const drafts = [
      ...this.received(report),
      ...items.flatMap((kpi) => kpiAnswers(kpi, year)),
      await this.seminars(from, to),
    ];
    const answers: AssemblyAnswer[] = [];
    for (const draft of drafts) answers.push(await this.withCases(draft));
    return {
      asOf: this.clock.now().toISOString(),
      from,
      to,
      period: `${formatDate(span.from)}〜${formatDate(last)}`,
      items: answers,
    };
  }

  private received(report: ConsultationReport): Draft[] {
    const { from, to, total, previous, totalChange } = report;
    const of = (narrowed: Partial<CaseFilter>) =>
      ({ measure: 'received', from, to, ...narrowed }) as const;
    const all: Draft = {
      key: 'received',
      question: 'この期間に、相談は何件あったのか。',
      answer:
        `${String(total)}件です。1年前の同じ期間は${String(previous.total)}件でした` +
        `（前年度比 ${totalChange === null ? '—' : `${totalChange.toFixed(1)}%`}）。` +
        `相談者別では、${listed(report.rows, report.rowTotals, report.rowShares)}です。` +
        `相談内容別では、${listed(report.columns, report.columnTotals, report.columnShares)}です。`,
      definition: RECEIVED,
      filter: of({}),
      evidence: [],
    };
    const { requesterTypes, contentTypes } = this.centre.profile;
    const rows = report.rows.map((row, at): Draft => {
      const types = requesterTypes.filter((requesterType) => requesterType.statisticsGroup === row);
      return {
        key: `row:${row}`,
        question: `そのうち、${row}からの相談は何件か。`,
        answer: `${String(report.rowTotals[at] ?? 0)}件で、全体の${shareWords(report.rowShares[at])}です。`,
        definition: RECEIVED,
        filter: of({ requesterType: types.map(({ value }) => value).join(',') }),
        evidence: [],
      };
    });
    const columns = report.columns.map((column, at): Draft => {
      const types = contentTypes.filter((contentType) => contentType.statisticsLabel === column);
      return {
        key: `column:${column}`,
        question: `そのうち、「${column}」は何件か。`,
        answer: `${String(report.columnTotals[at] ?? 0)}件で、全体の${shareWords(report.columnShares[at])}です。`,
        definition: RECEIVED,
        filter: of({ contentType: types.map(({ value }) => value).join(',') }),
        evidence: [],
      };
    });
    return [all, ...rows, ...columns];
  }

  private async seminars(from: string, to: string): Promise<Draft> {
    const held = await this.attendance.participantCounts(spanOfDays(from, to));
    const people = held.reduce((sum, { attended }) => sum + attended, 0);
    const times = new Set(held.map(({ seminarId }) => seminarId)).size;
    return {
      key: 'seminars',
      question: 'この期間に、セミナーは何回開き、何人が参加したのか。',
      answer: `${String(times)}回開き、延べ${String(people)}人が参加しました。`,
      definition:
        '実施したセミナー・講座の回数と、当日に来た人の数です。申し込んで来なかった人は数えません。',
      filter: null,
      evidence: held.map(
        (participantCount) =>
          `${participantCount.code} ${formatDate(participantCount.startsAt)}「${participantCount.title}」${String(participantCount.attended)}人`,
      ),
    };
  }

  /** The receipt numbers behind the figure, and for what is entered by hand its evidence. */
  private async withCases(draft: Draft): Promise<AssemblyAnswer> {
    if (draft.filter !== null) {
      const { items } = await this.cases.find(CaseFilter.parse(draft.filter));
      return { ...draft, receipts: items.map(({ receiptNumber }) => receiptNumber).reverse() };
    }
    const entered = draft.key.startsWith('kpi:')
      ? (await this.entries.list(draft.key.slice('kpi:'.length)))
          .filter(({ cancelledAt }) => cancelledAt === null)
          .map(
            (it) =>
              `${formatDate(new Date(`${it.occurredOn}T00:00:00+09:00`))} ${it.title} ${String(it.amount)}（根拠: ${it.evidence}）`,
          )
      : [];
    return { ...draft, evidence: [...draft.evidence, ...entered], receipts: [] };
  }
}

/** What may be asked about one KPI; of a rate also how it came about and how far it is from its target. */
function kpiAnswers(kpi: KpiView, year: number): Draft[] {
  const when =
    kpi.counting === 'fiscal' ? fiscalYearLabel(year) : fiscalYearLabel(year).replace('年度', '年');
  const answer =
    `${when}の実績は${unitWords(kpi.actual, kpi.unit)}、目標は${unitWords(kpi.yearTarget, kpi.unit)}です。` +
    achievementWords(kpi);
  const main: Draft = {
    key: `kpi:${kpi.key}`,
    question: `「${kpi.name}」の実績と達成状況はどうか。`,
    answer: kpi.rate ? answer + rateWords(kpi.rate) : answer,
    definition: definitionText(kpi),
    filter: kpi.rate
      ? { measure: 'answer', fiscalYear: year }
      : kpi.support
        ? { measure: 'support', fiscalYear: year, requesterType: 'business' }
        : null,
    evidence: [],
  };
  if (!kpi.support) return [main];
  const { cases, acts } = kpi.support;
  const acted: Draft = {
    key: 'support-acts',
    question: `${when}の支援は、延べ何件か。`,
    answer:
      `延べ${String(acts.total)}件（情報提供${String(acts.information)}、マッチング${String(acts.matching)}、` +
      `助言${String(acts.advice)}）で、実件数では${String(cases.total)}件です。`,
    definition: SUPPORT,
    filter: { measure: 'support_act', fiscalYear: year, requesterType: 'business' },
    evidence: [],
  };
  return [main, acted];
}

function rateWords(rate: NonNullable<KpiView['rate']>): string {
  const { numerator, denominator, unanswered, responseRate, margin, positivesNeeded, achieved } =
    rate;
  const room = achieved
    ? `あと${String(margin)}件の低い評価までは、目標を下回りません。`
    : `目標には、あと${String(positivesNeeded ?? 0)}件続けて高い評価が必要です。`;
  return (
    `回答${String(denominator)}件のうち${String(numerator)}件が「役に立った」「やや役に立った」でした` +
    `（未回答${String(unanswered)}件、回答率${responseRate === null ? '—' : `${responseRate.toFixed(1)}%`}）。` +
    (denominator === 0 ? '' : room)
  );
}
