export type MailLanguage = 'ja' | 'easy' | 'en';

/** What a mail of the catalogue says, before it is laid out. */
export interface MailContent {
  /** Without the centre's name, which every subject begins with. */
  subject: string;
  greeting: string;
  /** Paragraphs; a line break inside one stays. */
  before: readonly string[];
  /** The one thing to do; null only where nothing is to be done. */
  action: { label: string; url: string } | null;
  after: readonly string[];
  /** Why this mail was sent to this person. */
  why: string;
  /** A calendar entry to go with it (RFC 5545). */
  calendar?: CalendarPart;
}

/** A calendar file as it is attached: its iTIP method and its text. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  filename: string;
  content: string;
}

/** Who writes. */
export interface Sender {
  name: string;
  office: string;
  hours: string;
  email: string;
  phone: string | null;
  /** The centre's own, for the button: `#0b5c8a`. */
  colour: string;
}

/** A mail as it leaves. */
export interface Mail {
  subject: string;
  text: string;
  html: string;
  links: string[];
  calendar?: CalendarPart;
}
