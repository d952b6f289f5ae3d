import { Injectable } from '@nestjs/common';
import { Links } from '../../../identity/index.js';
import { formatDeadline } from '../../../platform/time/era.js';
import { Roster } from '../../../supporters/index.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import { supporterReminder, type SupporterReminder } from '../supporter-reminder.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';

/** Mails that ask a supporter once more: for an answer, for a report, for a better one. */
@Injectable()
export class ReminderMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly roster: Roster,
    private readonly links: Links,
  ) {}

  knows(template: MailTemplate): boolean {
    return template === 'supporter-reminder';
  }

  async recipients(_: MailTemplate, { payload }: MailCause): Promise<Recipient[]> {
    const id = idIn(payload, 'supporterId');
    const supporter = id === null ? null : await this.roster.find(id);
    if (!supporter?.email || !(await this.facts.case(payload))) return [];
    return [{ kind: 'supporter', id: supporter.id, address: supporter.email }];
  }

  async compose(
    _: MailTemplate,
    { type, payload }: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    const supporter = await this.roster.find(recipientId);
    const consultation = await this.facts.case(payload);
    if (!supporter?.email || !consultation) return null;
    const where = await this.where(type, payload);
    if (!where) return null;
    const { name, email: address } = supporter;
    const { receiptNumber } = consultation;
    const what = type as SupporterReminder;
    const view = { name, receiptNumber, what, ...where };
    return { address, language: 'ja', content: supporterReminder.write(view, 'ja') };
  }

  private async where(
    type: string,
    payload: MailCause['payload'],
  ): Promise<{ url: string; until: string | null } | null> {
    if (type === 'offer.reminded') {
      const offer = await this.facts.openOffer(payload);
      if (!offer) return null;
      const url = await this.links.url('offer', offer.engagementId);
      return { url, until: formatDeadline(offer.deadline) };
    }
    const url = this.facts.pageUrl(`/desk/cases/${idIn(payload, 'engagementId') ?? ''}`);
    const due = idIn(payload, 'dueAt');
    const until = type === 'report.due-soon' && due !== null ? formatDeadline(new Date(due)) : null;
    return { url, until };
  }
}
