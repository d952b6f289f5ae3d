import type { SeminarFigures } from '../../api/seminars.js';
import type { Bar } from '../../charts/Bars.js';
import { word } from '../../i18n/words.js';

export type SurveyFigures = SeminarFigures['survey'];

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${String(Math.round((part / whole) * 1_000) / 10)}％`;

/** 出席率 90％（18／20人）: of those who had a seat when it began; walk-ins are among them. */
export const attendanceText = ({ byMode }: SeminarFigures): string => {
  const attended = byMode.reduce((sum, it) => sum + it.attended, 0);
  const seated = attended + byMode.reduce((sum, it) => sum + it.noShow, 0);
  return seated === 0
    ? ''
    : `出席率 ${share(attended, seated)}（${String(attended)}／${String(seated)}人）`;
};

const answered = (it: SurveyFigures): number =>
  it.useful + it.somewhatUseful + it.notVeryUseful + it.notUseful;

/** 役に立った 95％（回答 19／20人）: the two upper of four steps, of those who answered. */
export const usefulText = (it: SurveyFigures): string => {
  const all = answered(it);
  return all === 0
    ? ''
    : `役に立った ${share(it.useful + it.somewhatUseful, all)}（回答 ${String(all)}／${String(it.asked)}人）`;
};

/** The four steps and who has not answered, as bars. */
export const choicesOf = (it: SurveyFigures): Bar[] => [
  ...(
    [
      ['useful', it.useful],
      ['somewhat_useful', it.somewhatUseful],
      ['not_very_useful', it.notVeryUseful],
      ['not_useful', it.notUseful],
    ] as const
  ).map(([key, count]) => ({
    key,
    label: word('surveyChoice', key),
    count,
    note: share(count, answered(it)),
  })),
  { key: 'unanswered', label: 'まだ回答していない', count: it.asked - answered(it) },
];
