import { Injectable } from '@nestjs/common';
import { Centre, fillTemplate, inLanguage } from '../../../centre/index.js';
import { Links, SignInLinks } from '../../../identity/index.js';
import { formatDeadline } from '../../../platform/time/era.js';
import { Roster } from '../../../supporters/index.js';
import type { MailContent } from '../../domain/mail-content.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { messageToSupporter } from '../message-to-supporter.js';
import { offerClosed } from '../offer-closed.js';
import { offer } from '../offer.js';
import { signInLink } from '../sign-in-link.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';

/** Mails to advisers and partners. None of them holds the requester's name or address. */
@Injectable()
export class SupporterMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly centre: Centre,
    private readonly roster: Roster,
    private readonly links: Links,
    private readonly signInLinks: SignInLinks,
  ) {}

  async recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    const recipients: Recipient[] = [];
    for (const id of await this.concerned(template, cause)) {
      const supporter = await this.roster.find(id);
      if (supporter?.email) recipients.push({ kind: 'supporter', id, address: supporter.email });
    }
    return recipients;
  }

  async compose(
    template: MailTemplate,
    cause: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    const supporter = await this.roster.find(recipientId);
    if (!supporter?.email) return null;
    const mailContent = await this.write(template, cause, supporter);
    return mailContent && { address: supporter.email, language: 'ja', content: mailContent };
  }

  private async concerned(template: MailTemplate, { payload }: MailCause): Promise<string[]> {
    switch (template) {
      case 'offer':
      case 'offer-closed': {
        const id = idIn(payload, 'supporterId');
        return id !== null && (await this.facts.case(payload)) ? [id] : [];
      }
      case 'message-to-supporter': {
        const message = await this.facts.message(payload);
        if (!message || message.visibility === 'staff') return [];
        const work = await this.facts.workOn(message.consultationId);
        const author = message.authorKind === 'supporter' ? message.authorId : null;
        return work.map(({ supporterId }) => supporterId).filter((id) => id !== author);
      }
      case 'sign-in-link': {
        const link = await this.signInLinks.usable(idIn(payload, 'linkId') ?? '');
        return link?.subjectKind === 'supporter' ? [link.subjectId] : [];
      }
      default:
        return [];
    }
  }

  private async write(
    template: MailTemplate,
    { type, payload }: MailCause,
    supporter: { id: string; name: string },
  ): Promise<MailContent | null> {
    const { name } = supporter;
    if (template === 'sign-in-link') {
      const id = idIn(payload, 'linkId') ?? '';
      // Used or over: a mail that comes late would only puzzle.
      if (!(await this.signInLinks.usable(id))) return null;
      return signInLink.write({ name, url: this.links.firstUrl('sign-in', id) }, 'ja');
    }
    const consultation = await this.facts.case(payload);
    if (!consultation) return null;
    const { receiptNumber } = consultation;
    switch (template) {
      case 'offer':
        return this.offer(payload, name, receiptNumber);
      case 'offer-closed': {
        const withdrawn = payload['wasAccepted'] === true ? 'ended' : 'withdrawn';
        const reason = type === 'offer.expired' ? 'expired' : withdrawn;
        const url = this.facts.pageUrl('/desk');
        return offerClosed.write({ name, receiptNumber, reason, url }, 'ja');
      }
      case 'message-to-supporter': {
        const message = await this.facts.message(payload);
        const work = await this.facts.workOn(consultation.id);
        const own = work.find(({ supporterId }) => supporterId === supporter.id);
        if (!message || !own) return null;
        const url = this.facts.pageUrl(`/desk/cases/${own.id}`);
        const author = message.authorKind === 'requester' ? '相談者' : message.authorName;
        return messageToSupporter.write({ name, receiptNumber, author, url }, 'ja');
      }
      default:
        return null;
    }
  }

  /** Answered, withdrawn or expired in the meantime: nothing left to ask. */
  private async offer(
    payload: MailCause['payload'],
    name: string,
    receiptNumber: string,
  ): Promise<MailContent | null> {
    const open = await this.facts.openOffer(payload);
    if (!open) return null;
    const { texts, name: centre, contact } = this.centre.profile;
    const url = await this.links.url('offer', open.engagementId);
    const values = {
      centre,
      name,
      url,
      receiptNumber,
      title: open.summary.title,
      deadline: formatDeadline(open.deadline),
      office: contact.office,
    };
    const { subject, body } = texts.offerInvitation;
    const text = {
      subject: fillTemplate(inLanguage(subject, 'ja'), values),
      body: fillTemplate(inLanguage(body, 'ja'), values),
    };
    return offer.write({ name, url, text }, 'ja');
  }
}
