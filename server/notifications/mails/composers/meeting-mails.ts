import { Injectable } from '@nestjs/common';
import type { CaseRecord } from '../../../consultations/index.js';
import { MeetingCalendar, Meetings } from '../../../engagements/index.js';
import { ConfirmedAddresses, Links } from '../../../identity/index.js';
import { Roster } from '../../../supporters/index.js';
import { idIn, type MailCause } from '../../domain/mail-cause.js';
import type { Recipient } from '../../domain/recipient.js';
import type { MailTemplate } from '../catalogue.js';
import {
  MEETING_EVENTS,
  meetingToRequester,
  meetingToSupporter,
  type MeetingMailView,
} from '../meeting.js';
import type { AddressedMail, Audience } from './audience.js';
import { Facts } from './facts.js';

type Meeting = NonNullable<Awaited<ReturnType<Meetings['find']>>>;

/** Mails about meetings, to both who meet, each with the calendar file addressed to them. */
@Injectable()
export class MeetingMails implements Audience {
  constructor(
    private readonly facts: Facts,
    private readonly meetings: Meetings,
    private readonly calendar: MeetingCalendar,
    private readonly roster: Roster,
    private readonly links: Links,
    private readonly confirmed: ConfirmedAddresses,
  ) {}

  knows(template: MailTemplate): boolean {
    return template === 'meeting-requester' || template === 'meeting-supporter';
  }

  async recipients(template: MailTemplate, cause: MailCause): Promise<Recipient[]> {
    const consultation = await this.facts.case(cause.payload);
    if (!consultation || !summaryOf(template, cause)) return [];
    if (template === 'meeting-requester') {
      return consultation.email
        ? [{ kind: 'requester', id: consultation.id, address: consultation.email }]
        : [];
    }
    const id = idIn(cause.payload, 'supporterId') ?? '';
    const supporter = await this.roster.find(id);
    return supporter?.email ? [{ kind: 'supporter', id, address: supporter.email }] : [];
  }

  async compose(
    template: MailTemplate,
    cause: MailCause,
    recipientId: string,
  ): Promise<AddressedMail | null> {
    const meeting = await this.meetings.find(idIn(cause.payload, 'meetingId') ?? '');
    const consultation = await this.facts.case(cause.payload);
    if (!meeting || !consultation || !isNews(cause.type, meeting)) return null;
    if (template === 'meeting-requester') return this.toRequester(cause, meeting, consultation);
    const supporter = await this.roster.find(recipientId);
    if (!supporter?.email) return null;
    const { name, email } = supporter;
    const url = this.facts.pageUrl(`/desk/cases/${meeting.engagementId}/meetings`);
    const view = await this.view(cause, meeting, consultation.receiptNumber, { name, email, url });
    return { address: email, language: 'ja', content: meetingToSupporter.write(view, 'ja') };
  }

  private async toRequester(
    cause: MailCause,
    meeting: Meeting,
    {
      id,
      name: written,
      email,
      language,
      receiptNumber,
    }: Pick<CaseRecord, 'id' | 'name' | 'email' | 'language' | 'receiptNumber'>,
  ): Promise<AddressedMail | null> {
    if (!email) return null;
    const page = `${await this.links.url('tracking', id)}/meetings`;
    const { confirmed, name, link } = await this.confirmed.addressee(email, written);
    const url = link(page, 'tracking', id);
    const view = await this.view(cause, meeting, receiptNumber, { name, email, url });
    return {
      address: email,
      language,
      content: meetingToRequester.write(view, language),
      confirmed,
    };
  }

  private async view(
    { type }: MailCause,
    meeting: Meeting,
    receiptNumber: string,
    { name, email, url }: { name: string; email: string; url: string },
  ): Promise<MeetingMailView> {
    const { number, method, startsAt, place } = meeting;
    return {
      name,
      receiptNumber,
      url,
      news: type as MeetingMailView['news'],
      number,
      method,
      startsAt,
      place,
      calendar: startsAt && (await this.calendar.file(meeting.id, email)),
    };
  }
}

/** Proposals go to the other side; everything else to both. */
function summaryOf(template: MailTemplate, { type, payload }: MailCause): boolean {
  if (type !== 'meeting.proposed') return (MEETING_EVENTS as readonly string[]).includes(type);
  return payload['by'] !== (template === 'meeting-requester' ? 'requester' : 'supporter');
}

/** Overtaken by events, a mail would only puzzle: proposals once it is settled, plans once it is off. */
function isNews(type: string, { state }: Meeting): boolean {
  if (type === 'meeting.proposed') return state === 'proposed';
  return type === 'meeting.cancelled' ? state === 'cancelled' : state === 'scheduled';
}
