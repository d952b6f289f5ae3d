/** A time somebody proposed. */
export interface ProposalOption {
  id: string;
  startsAt: Date;
  endsAt: Date;
}

/** A meeting as one of the two who meet sees it. */
export interface MeetingItem {
  id: string;
  number: number;
  state: 'proposed' | 'scheduled' | 'held' | 'no_show' | 'cancelled';
  startsAt: Date | null;
  endsAt: Date | null;
  /** Value and label. */
  method: string;
  methodLabel: string;
  place: string | null;
  url: string | null;
  phone: string | null;
  supporterName: string;
  /** Times the other side (or the desk) proposed: one press settles one. */
  choices: readonly ProposalOption[];
  /** Times the reader proposed. */
  own: readonly ProposalOption[];
  /** It has begun: what came of it can be recorded. */
  begun: boolean;
  notes: string;
}

/** Candidate times as typed, raw, so that nothing typed is lost. */
export interface TimesForm {
  rows: readonly { date: string; time: string }[];
  minutes: string;
}

export const EMPTY_TIMES: TimesForm = {
  rows: [
    { date: '', time: '' },
    { date: '', time: '' },
    { date: '', time: '' },
  ],
  minutes: '60',
};

export interface MeetingsView {
  /** Where this page stands; its forms post below it. */
  path: string;
  back: string;
  meetings: readonly MeetingItem[];
  /** Whether a new meeting may be proposed now. */
  mayPropose: boolean;
}
