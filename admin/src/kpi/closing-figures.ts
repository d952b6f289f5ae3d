import type { Closing } from '../api/kpi.js';
import { word } from '../i18n/words.js';

type Figures = Closing['published'];
interface FigureLine {
  key: string;
  label: string;
  value: number;
}

/** +3 · −1 */
export const signed = (value: number): string =>
  value > 0 ? `+${String(value)}` : `−${String(-value)}`;

const KINDS: Record<string, string> = {
  information: '情報提供',
  matching: 'マッチング',
  advice: '助言',
};

/** Every figure of a period that is not 0, in words. */
export const figureLines = (figures: Figures): FigureLine[] => {
  const { received, byRequester, byContent, ended, answers, support, participants, entries } =
    figures;
  const group = (
    prefix: string,
    name: string,
    counts: Record<string, number>,
    say: (value: string) => string,
  ) =>
    Object.entries(counts).map(([value, count]) => ({
      key: `${prefix}:${value}`,
      label: `${name}（${say(value)}）`,
      value: count,
    }));
  const kinds = (prefix: string, name: string, counts: Record<string, number>) =>
    group(
      prefix,
      name,
      Object.fromEntries(Object.entries(counts).filter(([kind]) => kind !== 'total')),
      (kind) => KINDS[kind] ?? kind,
    );
  const none = '記載なし';
  return [
    { key: 'received', label: '受け付けた相談', value: received },
    ...group('requester', '受付', byRequester, (value) => word('requesterType', value) || none),
    ...group('content', '受付', byContent, (value) => word('contentType', value) || '未分類'),
    { key: 'ended', label: '支援が終わった相談', value: ended },
    ...group('answer', 'アンケート', answers, (value) =>
      value === 'none' ? '未回答' : word('surveyChoice', value),
    ),
    ...kinds('cases', '支援・実件数', support.cases),
    ...kinds('acts', '支援・延べ件数', support.acts),
    { key: 'participants', label: 'セミナーの参加者', value: participants },
    ...group('entry', '手入力の実績', entries, (value) => word('kpi', value)),
  ].filter(({ value }) => value !== 0);
};
