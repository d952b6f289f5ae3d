/** A supporter's life: active ⇄ paused (leave, too busy), and retired, from which some come back. */
export const SUPPORTER_STATUSES = ['active', 'paused', 'retired'] as const;
export type SupporterStatus = (typeof SUPPORTER_STATUSES)[number];

export const SUPPORTER_TRANSITIONS: Readonly<Record<SupporterStatus, readonly SupporterStatus[]>> =
  {
    active: ['paused', 'retired'],
    paused: ['active', 'retired'],
    retired: ['active'],
  };

export const SUPPORTER_STATUS_LABELS: Readonly<Record<SupporterStatus, string>> = {
  active: '活動中',
  paused: '休止中',
  retired: '退任',
};

/** Whether a supporter may go from one status to another; staying is always allowed. */
export function mayBecome(from: SupporterStatus, to: SupporterStatus): boolean {
  return from === to || SUPPORTER_TRANSITIONS[from].includes(to);
}
