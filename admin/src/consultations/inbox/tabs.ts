import type { InboxCounts } from '../../api/types.js';
import { type InboxFilter, NEWEST } from './inbox-path.js';

export interface InboxTab {
  label: string;
  filter: InboxFilter;
  sort: { field: string; order: 'ASC' | 'DESC' };
  /** Which number stands beside it; without one, counting would tell nothing. */
  count?: keyof InboxCounts;
}
/** How often the list and its numbers look for news, in milliseconds. */
export const REFRESH = 60_000;

const SOONEST = { field: 'replyBy', order: 'ASC' } as const;

/** The questions staff ask every morning, as saved filters. */
export const TABS: readonly InboxTab[] = [
  { label: '対応中', filter: { open: true }, sort: NEWEST, count: 'open' },
  {
    label: '未対応',
    filter: { state: ['received'] },
    sort: { field: 'receivedAt', order: 'ASC' },
    count: 'received',
  },
  { label: '自分の担当', filter: { assignee: 'me', open: true }, sort: SOONEST, count: 'mine' },
  {
    label: '要確認',
    filter: { needsReview: true, open: true },
    sort: NEWEST,
    count: 'needsReview',
  },
  { label: '期限超過', filter: { overdue: true }, sort: SOONEST, count: 'overdue' },
  { label: 'すべて', filter: {}, sort: NEWEST },
];

const canonical = (filter: Record<string, unknown>): string =>
  JSON.stringify(
    Object.entries(filter)
      .filter(([, value]) => value !== '' && value !== undefined)
      .sort(([a], [b]) => a.localeCompare(b)),
  );

/** The tab whose filter this is exactly; none when the person has narrowed it further. */
export const currentTab = (filter: Record<string, unknown>): InboxTab | undefined =>
  TABS.find((tab) => canonical(tab.filter) === canonical(filter));
