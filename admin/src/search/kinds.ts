import type { SearchHit } from '../api/ranking.js';
import { casePath } from '../consultations/inbox/CaseLine.js';

type Kind = SearchHit['recordType'];

const LABELS: Record<Kind, string> = {
  consultation: '相談',
  message: 'やりとり',
  report: '助言記録',
  supporter: '登録者',
  seminar: 'セミナー',
};

export const TYPES = (Object.keys(LABELS) as Kind[]).map((id) => ({ id, name: LABELS[id] }));

export const kindLabel = (kind: Kind): string => LABELS[kind];

/** Where a find is shown in full: on its case's tab, or on its own page. */
export const pathOf = ({ recordType, recordId, consultationId }: SearchHit): string => {
  if (recordType === 'supporter') return `/supporters/${recordId}/show`;
  if (recordType === 'seminar') return `/seminars/${recordId}/show`;
  const path = casePath(consultationId ?? recordId);
  if (recordType === 'message') return `${path}/messages`;
  return recordType === 'report' ? `${path}/engagements` : `${path}/content`;
};

/** A text cut at its marks: what was searched for, and what stands between. */
export const pieces = ({
  text,
  marks,
}: SearchHit['excerpt']): { text: string; marked: boolean }[] => {
  const cut: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) cut.push({ text: text.slice(at, start), marked: false });
    cut.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at), marked: false });
  return cut;
};
