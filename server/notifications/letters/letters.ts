import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { layOut, type Mail } from '../domain/letter.js';
import type { MailCause } from '../domain/mail-cause.js';
import type { Recipient, RecipientKind } from '../domain/recipient.js';
import { mailsFor, type MailTemplate } from '../mails/catalogue.js';
import { toUnconfirmed } from '../mails/unconfirmed.js';
import type { Audience } from './audience.js';
import { DeskLetters } from './desk-letters.js';
import { LinkLetters } from './link-letters.js';
import { MeetingLetters } from './meeting-letters.js';
import { ReminderLetters } from './reminder-letters.js';
import { RequesterLetters } from './requester-letters.js';
import { RosterLetters } from './roster-letters.js';
import { SeminarLetters } from './seminar-letters.js';
import { StaffLetters } from './staff-letters.js';
import { SupporterLetters } from './supporter-letters.js';
import { SurveyLetters } from './survey-letters.js';

/** A mail an event causes, and who gets it. */
export interface PlannedMail {
  template: MailTemplate;
  recipient: Recipient;
  oncePerCase: boolean;
}

/** Who gets which mail, and what it says: the catalogue applied to the records of the other rooms. */
@Injectable()
export class Letters {
  private readonly audiences: Record<RecipientKind, Audience>;

  constructor(
    private readonly centre: Centre,
    requester: RequesterLetters,
    supporter: SupporterLetters,
    staff: StaffLetters,
    private readonly replacedLinks: LinkLetters,
    private readonly meetings: MeetingLetters,
    private readonly reminders: ReminderLetters,
    private readonly roster: RosterLetters,
    private readonly surveys: SurveyLetters,
    private readonly seminars: SeminarLetters,
    private readonly desk: DeskLetters,
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
    const written = await audience.letter(template, cause, recipient.id);
    if (!written) return null;
    const { name, contact, colours } = this.centre.profile;
    const sender = { name, ...contact, colour: colours.primary };
    const { language } = written;
    const letter =
      written.confirmed === false ? toUnconfirmed(written.letter, language) : written.letter;
    const mail = layOut(letter, sender, language, answerable);
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
      this.desk,
    ].find((letters) => letters.knows(template));
    return own ?? this.audiences[kind];
  }
}
