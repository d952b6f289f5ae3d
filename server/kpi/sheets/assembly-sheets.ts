import { fiscalYearLabel, formatDate, formatDateTime } from '../../platform/time/era.js';
import type { ParticipantCount } from '../../seminars/index.js';
import { MODE_LABELS } from '../../seminars/index.js';
import { SUPPORT_TYPE_LABELS, type Voice } from '../../surveys/index.js';
import type { KpiList, KpiView } from '../queries/kpi-views.js';
import type { ReportExample } from '../queries/report-examples.js';
import type { Sheet, Value } from './sheet.js';

interface Labels {
  requester: (type: string) => string;
  content: (type: string | null) => string;
}

/** 主な相談内容, in staff's words. */
export function examplesSheet(examples: readonly ReportExample[], labels: Labels): Sheet {
  return {
    name: '主な相談内容',
    notes: ['相談者が分からないように、職員が書き改めたものです。'],
    header: ['番号', '受付日', '相談者', '相談内容の区分', '相談の内容', '支援の内容'],
    lines: examples.map((example, at) => [
      at + 1,
      formatDate(new Date(example.receivedAt)),
      labels.requester(example.requesterType),
      labels.content(example.contentType),
      example.question,
      example.support,
    ]),
  };
}

/** Seminars held in the period, one line a seminar and mode. */
export function seminarsSheet(held: readonly ParticipantCount[]): Sheet {
  const sum = (of: (participantCount: ParticipantCount) => number) =>
    held.reduce((all, participantCount) => all + of(participantCount), 0);
  return {
    name: 'セミナー',
    notes: ['実施したセミナー・講座です。参加者は、当日に来た人の数です。'],
    header: ['番号', '開催日', 'テーマ', '参加方法', '申込者', '参加者'],
    lines: [
      ...held.map((participantCount) => [
        participantCount.code,
        formatDate(participantCount.startsAt),
        participantCount.title,
        MODE_LABELS[participantCount.mode],
        participantCount.registered,
        participantCount.attended,
      ]),
      [
        '計',
        null,
        null,
        null,
        sum(({ registered }) => registered),
        sum((participantCount) => participantCount.attended),
      ],
    ],
  };
}

/** 目標・実績・達成状況 of every KPI in one year. */
export function kpiSheet({ asOf, year, items }: KpiList): Sheet {
  return {
    name: '指標',
    notes: [
      `${fiscalYearLabel(year)}の指標（暦年で数える指標は${fiscalYearLabel(year).replace('年度', '年')}）`,
      `集計時点: ${formatDateTime(new Date(asOf))}`,
    ],
    header: [
      '指標',
      '目標',
      '実績',
      '目標達成状況',
      '進展度',
      '単年の実績',
      '基準値',
      '最終目標',
      '定義の版',
    ],
    lines: items.map((kpi) => [
      kpi.name,
      figure(kpi.yearTarget, kpi.unit),
      figure(kpi.actual, kpi.unit),
      kpi.achievement?.value.toFixed(2) ?? null,
      kpi.achievement?.grade ?? null,
      figure(kpi.single.actual, kpi.unit),
      withYear(figure(kpi.baseline, kpi.unit), kpi.baselineYear),
      withYear(figure(kpi.target, kpi.unit), kpi.targetYear),
      kpi.definitionVersion,
    ]),
  };
}

/** Comments their writers let us show, as published. */
export function voicesSheet(voices: readonly Voice[]): Sheet {
  return {
    name: '利用された方の声',
    notes: ['公開の同意がある感想です。お名前などは消してあります。'],
    header: ['番号', '支援', '感想'],
    lines: voices.map((voice, at) => [at + 1, SUPPORT_TYPE_LABELS[voice.supportType], voice.text]),
  };
}

/** What every figure of the report means. */
export function definitionsSheet({ items }: KpiList): Sheet {
  return {
    name: '数え方',
    notes: [],
    header: ['用語', '数え方'],
    lines: [
      ['相談件数', RECEIVED],
      [
        '構成比・前年度比',
        '割合は小数第1位までの四捨五入です。前年度比は、1年前の同じ期間を100とした値です。',
      ],
      ['実件数・延べ件数', SUPPORT],
      ...items.map((kpi) => [kpi.name, definitionText(kpi)]),
    ],
  };
}

export const RECEIVED =
  '1件の相談を1回、受け付けた日の期間に数えます。迷惑投稿は数えません。消去した相談も、件数には残ります。';
export const SUPPORT =
  '支援は、情報提供・マッチング・事業計画等への助言の3種類です。実件数は、1件の相談につき種類ごとに1回、最初に支援した月に数えます。延べ件数は、支援のたびに数えます。';

/** 「…。基準値…。目標…（第1版）」 */
export function definitionText(kpi: KpiView): string {
  const rule = kpi.rule === 'cumulative' ? '基準年からの累計です。' : '年度ごとの値です。';
  const rounding =
    kpi.unit === 'percent' ? '小数第1位まで。目標をまたいで切り上げることはありません。' : '';
  return `${kpi.counts}。${rule}${rounding}（定義 第${String(kpi.definitionVersion)}版、所管 ${kpi.owner}）`;
}

/** Counts are numbers to reckon with; a rate is written as it is told, 90.0%. */
const figure = (value: number | null, unit: string): Value =>
  value !== null && unit === 'percent' ? `${value.toFixed(1)}%` : value;

const withYear = (value: Value, year: string | null): string | null =>
  value === null ? null : `${value.toLocaleString('ja-JP')}（${year ?? ''}）`;
