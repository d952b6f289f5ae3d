import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import type { Mail } from '../../domain/mail-content.js';
import type { MailCause } from '../../domain/mail-cause.js';
import type { Recipient, RecipientKind } from '../../domain/recipient.js';
import { mailsFor, type MailTemplate } from '../catalogue.js';
import { layOut } from '../mail-layout.js';
import { toUnconfirmed } from '../unconfirmed.js';
import type { Audience } from './audience.js';
import { OfficeMails } from './office-mails.js';
import { LinkMails } from './link-mails.js';
import { MeetingMails } from './meeting-mails.js';
import { ReminderMails } from './reminder-mails.js';
import { RequesterMails } from './requester-mails.js';
import { RosterMails } from './roster-mails.js';
import { SeminarMails } from './seminar-mails.js';
import { StaffMails } from './staff-mails.js';
import { SupporterMails } from './supporter-mails.js';
import { SurveyMails } from './survey-mails.js';

/** A mail an event causes, and who gets it. */
export interface PlannedMail {
  template: MailTemplate;
  recipient: Recipient;
  oncePerCase: boolean;
}

/** Who gets which mail, and what it says: the catalogue applied to the records of the other rooms. */
@Injectable()
export class MailComposer {
  private readonly audiences: Record<RecipientKind, Audience>;

  constructor(
    private readonly centre: Centre,
    requester: RequesterMails,
    supporter: SupporterMails,
    staff: StaffMails,
    private readonly replacedLinks: LinkMails,
    private readonly meetings: MeetingMails,
    private readonly reminders: ReminderMails,
    private readonly roster: RosterMails,
    private readonly surveys: SurveyMails,
    private readonly seminars: SeminarMails,
    private readonly office: OfficeMails,
  ) {
    this.audiences = { requester, supporter, staff, participant: surveys };
  }

  /** Every mail this event causes. */
  async plan(cause: MailCause): Promise<PlannedMail[]> {
    const planned: PlannedMail[] = [];
    for (const { template, to, oncePerCase = false } of mailsFor(cause.type)) {
      for (const recipient of await this.audience(template, to).recipients(template, cause)) {
        planned.push({ template, recipient, oncePerCase });
      }
    }
    return planned;
  }

  /** A planned mail as it reads now, or null when there is nobody or nothing left to write to or about. */
  async write(
    template: MailTemplate,
    cause: MailCause,
    recipient: { kind: RecipientKind; id: string },
    /** Whether an answer to the mail itself arrives; the mail says so then. */
    answerable = false,
  ): Promise<{ to: string; mail: Mail } | null> {
    const audience = this.audience(template, recipient.kind);
    const written = await audience.compose(template, cause, recipient.id);
    if (!written) return null;
    const { name, contact, colours } = this.centre.profile;
    const sender = { name, ...contact, colour: colours.primary };
    const { language } = written;
    const mailContent =
      written.confirmed === false ? toUnconfirmed(written.content, language) : written.content;
    const mail = layOut(mailContent, sender, language, answerable);
    return { to: written.address, mail };
  }

  private audience(template: MailTemplate, kind: RecipientKind): Audience {
    const own = [
      this.replacedLinks,
      this.meetings,
      this.reminders,
      this.roster,
      this.surveys,
      this.seminars,
      this.office,
    ].find((composers) => composers.knows(template));
    return own ?? this.audiences[kind];
  }
}
