import type { State } from '../../api/types.js';

/** Wide enough for the requester and the timeline beside the work. */
export const WITH_RAIL = '@media (min-width: 1280px)';

export const CASE_TABS = [
  { key: 'content', label: '相談内容・分類' },
  { key: 'hearing', label: '聞き取り' },
  { key: 'shortlist', label: '候補者' },
  { key: 'engagements', label: '支援' },
  { key: 'messages', label: 'やりとり' },
  { key: 'timeline', label: '経過' },
] as const;
export type CaseTab = (typeof CASE_TABS)[number]['key'];

/** Where the work is in each state: the tab a case opens on. */
const FIRST: Partial<Record<State, CaseTab>> = {
  hearing: 'hearing',
  matching: 'shortlist',
  advising: 'engagements',
  answered: 'engagements',
};
export const firstTab = (state: State): CaseTab => FIRST[state] ?? 'content';

export const isCaseTab = (key: string | undefined): key is CaseTab =>
  CASE_TABS.some((tab) => tab.key === key);
