import type { MailContent, MailLanguage } from '../domain/mail-content.js';
import type { RecipientKind } from '../domain/recipient.js';

export type { MailContent as Letter, MailLanguage };

/** One mail of the catalogue: for whom, because of what, and what it says. `write` is pure. */
export interface MailDefinition<Template extends string, View> {
  template: Template;
  /** What the desk calls it. */
  name: string;
  to: RecipientKind;
  /** The events that may cause it; who really gets one is decided with the case at hand. */
  on: readonly string[];
  /** Not again for the same case, e.g. when it arrives a second time out of the spam queue. */
  oncePerCase?: boolean;
  write(view: View, language: MailLanguage): MailContent;
}

export const defineMail = <Template extends string, View>(
  definition: MailDefinition<Template, View>,
): MailDefinition<Template, View> => definition;

/** What most mails to a requester are written from. */
export interface RequesterView {
  /** The requester's name. */
  name: string;
  receiptNumber: string;
  /** The tracking page of the case. */
  url: string;
}

/** What most mails to the desk are written from. */
export interface StaffView {
  receiptNumber: string;
  title: string;
  /** The case in the back office. */
  url: string;
}
