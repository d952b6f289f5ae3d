import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { casesPath, type Kpi } from '../api/kpi.js';
import { fiscalYearText } from '../i18n/dates.js';
import { Fact, Facts } from '../ui/Facts.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import type { ToneName } from '../theme/palette.js';
import { achievementText, figure, RULES, SOURCES } from './kpi-words.js';

const GRADES: Record<string, ToneName> = { A: 'good', B: 'calm', C: 'watch', D: 'alarm' };

/** One KPI in a year. */
export const KpiCard = ({ kpi, year }: { kpi: Kpi; year: number }) => (
  <Panel
    title={kpi.name}
    aside={
      kpi.achievement && (
        <ToneChip tone={GRADES[kpi.achievement.grade] ?? 'quiet'}>
          進展度 {kpi.achievement.grade}
        </ToneChip>
      )
    }
  >
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        mb: 2,
        gridTemplateColumns: { xs: 'repeat(2, minmax(0, 1fr))', md: 'repeat(4, minmax(0, 1fr))' },
      }}
    >
      <Figure label={kpi.rule === 'cumulative' ? '実績（累計）' : '実績'}>
        {figure(kpi.actual, kpi.unit)}
      </Figure>
      <Figure label={`目標（${yearText(kpi, year)}）`}>{figure(kpi.yearTarget, kpi.unit)}</Figure>
      <Figure label="目標達成状況">{achievementText(kpi.achievement)}</Figure>
      {kpi.rule === 'cumulative' && (
        <Figure label={`${yearText(kpi, year)}だけの実績`}>
          {figure(kpi.single.actual, kpi.unit)}
          {kpi.single.target !== null && (
            <Box component="span" sx={{ fontSize: '0.875rem', fontWeight: 400, ml: 1 }}>
              目安 {figure(kpi.single.target, kpi.unit)}
            </Box>
          )}
        </Figure>
      )}
    </Box>
    <Facts>
      <Fact label="数えるもの">{kpi.counts}</Fact>
      <Fact label="数え方">{`${RULES[kpi.rule] ?? kpi.rule}・${SOURCES[kpi.source]}`}</Fact>
      <Fact label="基準値">
        {kpi.baseline !== null && `${figure(kpi.baseline, kpi.unit)}（${kpi.baselineYear ?? ''}）`}
      </Fact>
      <Fact label="最終目標">
        {kpi.target !== null && `${figure(kpi.target, kpi.unit)}（${kpi.targetYear ?? ''}）`}
      </Fact>
      {kpi.support && (
        <Fact label="内訳">
          <SupportKinds support={kpi.support} year={year} />
        </Fact>
      )}
      {kpi.rate && (
        <Fact label="内訳">
          <Answers rate={kpi.rate} />
        </Fact>
      )}
      <Fact label="所管">{kpi.owner}</Fact>
      <Fact label="定義">{`第${String(kpi.definitionVersion)}版`}</Fact>
    </Facts>
  </Panel>
);

const yearText = ({ counting }: Kpi, year: number): string =>
  counting === 'fiscal' ? fiscalYearText(year) : fiscalYearText(year).replace('年度', '年');

const Figure = ({ label, children }: { label: string; children: ReactNode }) => (
  <Box>
    <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{label}</Box>
    <Box sx={{ fontSize: '1.5rem', fontWeight: 700, fontVariantNumeric: 'tabular-nums' }}>
      {children}
    </Box>
  </Box>
);

const KINDS = [
  ['information', '情報提供'],
  ['matching', 'マッチング'],
  ['advice', '事業計画等への助言'],
] as const;

const SupportKinds = (props: { support: NonNullable<Kpi['support']>; year: number }) => (
  <>
    {KINDS.map(([kind, label]) => (
      <Box key={kind}>
        {label}：実件数{' '}
        <Link
          to={casesPath(`${fiscalYearText(props.year)}の${label}（実件数）`, {
            measure: 'support',
            fiscalYear: props.year,
            requesterType: 'business',
            detail: kind,
          })}
        >
          {props.support.cases[kind]}
        </Link>
        、延べ{' '}
        <Link
          to={casesPath(`${fiscalYearText(props.year)}の${label}（延べ件数）`, {
            measure: 'support_act',
            fiscalYear: props.year,
            requesterType: 'business',
            detail: kind,
          })}
        >
          {props.support.acts[kind]}
        </Link>
      </Box>
    ))}
  </>
);

const CHOICES = [
  ['useful', 'useful', '役に立った'],
  ['somewhatUseful', 'somewhat_useful', 'やや役に立った'],
  ['notVeryUseful', 'not_very_useful', 'あまり役に立たなかった'],
  ['notUseful', 'not_useful', '役に立たなかった'],
] as const;

const Answers = ({ rate }: { rate: NonNullable<Kpi['rate']> }) => (
  <>
    {CHOICES.map(([key, choice, label]) => (
      <Box key={key}>
        {label}：{' '}
        <Link
          to={casesPath(`${rate.fiscalYearLabel}の回答「${label}」`, {
            measure: 'answer',
            fiscalYear: rate.fiscalYear,
            detail: `:${choice}`,
          })}
        >
          {rate.counts[key]}
        </Link>
      </Box>
    ))}
    <Box>
      未回答：{rate.unanswered}（回答率{' '}
      {rate.responseRate === null ? '—' : `${rate.responseRate.toFixed(1)}%`}）
    </Box>
    {rate.interval && (
      <Box>
        回答が少ないため、本当の割合は {rate.interval.low.toFixed(1)}〜
        {rate.interval.high.toFixed(1)}% の間と考えられます（95%）。
      </Box>
    )}
  </>
);
