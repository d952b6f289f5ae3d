import type { Option } from '../../components/form.js';

/** A wish for a change of one's own profile, as its owner reads it. */
export interface WishView {
  state: 'waiting' | 'approved' | 'declined';
  changes: readonly { label: string; before: string; wanted: string }[];
  comment: string | null;
  at: Date;
}

/** A supporter's own page about themselves. */
export interface ProfileView {
  name: string;
  kind: 'adviser' | 'partner';
  /** Label and text, in the order of the page; empty ones are left out. */
  facts: readonly { label: string; text: string }[];
  hours: string;
  away: readonly string[];
  term: string;
  contacts: readonly string[];
  published: boolean;
  /** The address of the public page, or null while there is none. */
  publicPath: string | null;
  /** Waiting now, or what became of the last one. */
  wish: WishView | null;
}

/** The profile form as typed. */
export interface ProfileForm {
  name: string;
  affiliation: string;
  email: string;
  headline: string;
  biography: string;
  /** One on each line. */
  specialities: string;
  sectors: string;
  languages: string;
  themes: readonly string[];
  regions: readonly string[];
  methods: readonly string[];
  capacityMonthly: string;
  capacityAtOnce: string;
}

export interface ProfileChoices {
  themes: readonly Option[];
  regions: readonly Option[];
  methods: readonly Option[];
}

/** Hours and absences as typed. */
export interface HoursForm {
  /** Monday first: 「9:00〜12:00、13:00〜17:00」. */
  days: readonly string[];
  away: readonly { from: string; to: string; note: string }[];
}

/** Contact persons as typed. */
export type ContactsForm = readonly {
  name: string;
  department: string;
  email: string;
  phone: string;
}[];
