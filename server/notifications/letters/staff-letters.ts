import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Accounts } from '../../identity/index.js';
import type { Letter } from '../domain/letter.js';
import type { MailCause } from '../domain/mail-cause.js';
import { DESK, type Recipient } from '../domain/recipient.js';
import type { MailTemplate } from '../mails/catalogue.js';
import { ESCALATIONS, staffEscalation, type Escalation } from '../mails/staff-escalation.js';
import { staffMessage } from '../mails/staff-message.js';
import { staffNewConsultation } from '../mails/staff-new-consultation.js';
import { staffNobodySuits } from '../mails/staff-nobody-suits.js';
import { staffOfferDecided } from '../mails/staff-offer-decided.js';
import { staffReportSubmitted } from '../mails/staff-report-submitted.js';
import { AccountLetters } from './account-letters.js';
import type { AddressedLetter, Audience } from './audience.js';
import { Facts, isArrival } from './facts.js';

const OUTCOMES = {
  'offer.accepted': 'accepted',
  'offer.declined': 'declined',
  'offer.expired': 'expired',
} as const;

/** Mails to the desk: to whom a case is assigned, else to the desk's own address. */
@Injectable()
export class StaffLetters implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly centre: Centre,
    private readonly accounts: Accounts,
    private readonly accountLetters: AccountLetters,
  ) {}

  async recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    if (this.accountLetters.knows(template)) return this.accountLetters.recipients(template, cause);
    const id = await this.concerned(template, cause);
    const address = id === null ? null : await this.addressOf(id);
    if (id === null || address === null) return [];
    return [{ kind: 'staff', id, address }];
  }

  async letter(
    template: MailTemplate,
    cause: MailCause,
    recipientId: string,
  ): Promise<AddressedLetter | null> {
    if (this.accountLetters.knows(template)) {
      return this.accountLetters.letter(template, cause, recipientId);
    }
    const address = await this.addressOf(recipientId);
    if (address === null) return null;
    const letter = await this.write(template, cause);
    return letter && { address, language: 'ja', letter };
  }

  /** The account (or the desk) a mail goes to; null when nobody has to be told. */
  private async concerned(template: MailTemplate, cause: MailCause): Promise<string | null> {
    const { payload } = cause;
    const found = await this.facts.case(payload);
    if (!found) return null;
    if (template === 'staff-new-consultation' && !isArrival(cause)) return null;
    // Before the hearing nobody is looked for in earnest: the ranking is a first impression.
    if (template === 'staff-nobody-suits' && found.state !== 'matching') return null;
    // Held as planned and nothing more needed: the timeline says so, no mail has to.
    const asExpected = payload['outcome'] === 'held' && payload['needNext'] !== true;
    if (template === 'staff-escalation' && asExpected) return null;
    if (template === 'staff-message') {
      const message = await this.facts.message(payload);
      if (message?.authorKind !== 'requester' && message?.authorKind !== 'supporter') return null;
    }
    const assigned = found.assigneeId && (await this.accounts.active(found.assigneeId));
    return assigned ? assigned.id : DESK;
  }

  private async addressOf(id: string): Promise<string | null> {
    if (id === DESK) return this.centre.profile.contact.email;
    return (await this.accounts.active(id))?.email ?? null;
  }

  private async write(
    template: MailTemplate,
    { type, payload }: MailCause,
  ): Promise<Letter | null> {
    const found = await this.facts.case(payload);
    if (!found) return null;
    const { receiptNumber, title } = found;
    const view = { receiptNumber, title, url: this.facts.caseUrl(found.id) };
    switch (template) {
      case 'staff-new-consultation': {
        const requesterType = this.centre.label('requesterTypes', found.requesterType);
        const byPhoneOnly = found.email === null;
        const { replyBy } = found;
        return staffNewConsultation.write({ ...view, requesterType, replyBy, byPhoneOnly }, 'ja');
      }
      case 'staff-offer-decided': {
        const engagement = await this.facts.engagement(payload);
        const outcome = OUTCOMES[type as keyof typeof OUTCOMES];
        if (!engagement) return null;
        const reason = outcome === 'declined' ? engagement.declineReason : null;
        const { supporterName } = engagement;
        return staffOfferDecided.write({ ...view, supporterName, outcome, reason }, 'ja');
      }
      case 'staff-report-submitted': {
        const engagement = await this.facts.engagement(payload);
        if (!engagement) return null;
        const { supporterName } = engagement;
        return staffReportSubmitted.write({ ...view, supporterName }, 'ja');
      }
      case 'staff-message': {
        const message = await this.facts.message(payload);
        if (!message) return null;
        const author = message.authorKind === 'requester' ? '相談者' : message.authorName;
        return staffMessage.write({ ...view, author }, 'ja');
      }
      case 'staff-escalation': {
        if (!(type in ESCALATIONS)) return null;
        const engagement = await this.facts.engagement(payload);
        const supporterName = engagement?.supporterName ?? null;
        return staffEscalation.write({ ...view, what: type as Escalation, supporterName }, 'ja');
      }
      case 'staff-nobody-suits':
        return staffNobodySuits.write(view, 'ja');
      default:
        return null;
    }
  }
}
