import { Injectable } from '@nestjs/common';
import { Centre } from '../../../centre/index.js';
import { Accounts } from '../../../identity/index.js';
import type { MailContent } from '../../domain/mail-content.js';
import type { MailCause } from '../../domain/mail-cause.js';
import { OFFICE, type Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { ESCALATIONS, staffEscalation, type Escalation } from '../staff-escalation.js';
import { staffMessage } from '../staff-message.js';
import { staffNewConsultation } from '../staff-new-consultation.js';
import { staffNobodySuits } from '../staff-nobody-suits.js';
import { staffOfferDecided } from '../staff-offer-decided.js';
import { staffReportSubmitted } from '../staff-report-submitted.js';
import { AccountMails } from './account-mails.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts, isArrival } from './facts.js';

const OUTCOMES = {
  'offer.accepted': 'accepted',
  'offer.declined': 'declined',
  'offer.expired': 'expired',
} as const;

/** Mails to the desk: to whom a case is assigned, else to the desk's own address. */
@Injectable()
export class StaffMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly centre: Centre,
    private readonly accounts: Accounts,
    private readonly accountMails: AccountMails,
  ) {}

  async recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    if (this.accountMails.knows(template)) return this.accountMails.recipients(template, cause);
    const id = await this.concerned(template, cause);
    const address = id === null ? null : await this.addressOf(id);
    if (id === null || address === null) return [];
    return [{ kind: 'staff', id, address }];
  }

  async compose(
    template: MailTemplate,
    cause: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    if (this.accountMails.knows(template)) {
      return this.accountMails.compose(template, cause, recipientId);
    }
    const address = await this.addressOf(recipientId);
    if (address === null) return null;
    const mailContent = await this.write(template, cause);
    return mailContent && { address, language: 'ja', content: mailContent };
  }

  /** The account (or the desk) a mail goes to; null when nobody has to be told. */
  private async concerned(template: MailTemplate, cause: MailCause): Promise<string | null> {
    const { payload } = cause;
    const consultation = await this.facts.case(payload);
    if (!consultation) return null;
    if (template === 'staff-new-consultation' && !isArrival(cause)) return null;
    // Before the hearing nobody is looked for in earnest: the ranking is a first impression.
    if (template === 'staff-nobody-suits' && consultation.state !== 'matching') return null;
    // Held as planned and nothing more needed: the timeline says so, no mail has to.
    const asExpected = payload['outcome'] === 'held' && payload['needNext'] !== true;
    if (template === 'staff-escalation' && asExpected) return null;
    if (template === 'staff-message') {
      const message = await this.facts.message(payload);
      if (message?.authorKind !== 'requester' && message?.authorKind !== 'supporter') return null;
    }
    const assigned =
      consultation.assigneeId && (await this.accounts.active(consultation.assigneeId));
    return assigned ? assigned.id : OFFICE;
  }

  private async addressOf(id: string): Promise<string | null> {
    if (id === OFFICE) return this.centre.profile.contact.email;
    return (await this.accounts.active(id))?.email ?? null;
  }

  private async write(
    template: MailTemplate,
    { type, payload }: MailCause,
  ): Promise<MailContent | null> {
    const consultation = await this.facts.case(payload);
    if (!consultation) return null;
    const { receiptNumber, title } = consultation;
    const view = { receiptNumber, title, url: this.facts.caseUrl(consultation.id) };
    switch (template) {
      case 'staff-new-consultation': {
        const requesterType = this.centre.label('requesterTypes', consultation.requesterType);
        const byPhoneOnly = consultation.email === null;
        const { replyBy } = consultation;
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
