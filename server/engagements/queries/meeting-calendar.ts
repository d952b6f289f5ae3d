import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/problems.js';
import { MeetingEntity } from '../db/meeting.entity.js';
import { methodOf, toIcs, type CalendarEntry, type CalendarMethod } from '../domain/ics.js';
import { METHOD_LABELS } from '../domain/meeting.js';

/** A calendar file: its method for the mail, and its text. */
export interface CalendarFile {
  method: CalendarMethod;
  filename: string;
  content: string;
}

/** The calendar entry of a scheduled (or called off) meeting. It names the case by its number only. */
@Injectable()
export class MeetingCalendar {
  constructor(
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param attendee the reader's address for a mail; null for a download
   * @throws Problem 404 when there is no such meeting or it never had a time
   */
  async file(meetingId: string, attendee: string | null): Promise<CalendarFile> {
    const { read } = this.unitOfWork;
    const meeting = await read.findOneBy(MeetingEntity, { id: meetingId });
    if (!meeting?.startsAt || !meeting.endsAt) throw notFound();
    const { receiptNumber } = await readCase(read, meeting.consultationId);
    const { name, contact } = this.centre.profile;
    const entry: CalendarEntry = {
      uid: meeting.uid,
      sequence: meeting.sequence,
      cancelled: meeting.state === 'cancelled',
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      stamp: meeting.updatedAt,
      summary: `${name} 面談（${receiptNumber} 第${String(meeting.number)}回）`,
      description: descriptionOf(meeting, contact),
      location: locationOf(meeting),
      url: meeting.url,
      organizer: { name, email: contact.email },
      attendee,
    };
    return {
      method: methodOf(entry),
      filename: `meeting-${receiptNumber}-${String(meeting.number)}.ics`,
      content: toIcs(entry),
    };
  }
}

const locationOf = ({ method, place, url, phone }: MeetingEntity): string | null => {
  if (method === 'onsite') return place;
  return method === 'online' ? (url ?? METHOD_LABELS.online) : (phone ?? METHOD_LABELS.phone);
};

function descriptionOf(meeting: MeetingEntity, contact: { office: string; email: string }): string {
  const facts: readonly [string, string | null][] = [
    ['方法', METHOD_LABELS[meeting.method]],
    ['場所', meeting.place],
    ['会議のアドレス', meeting.url],
    ['電話', meeting.phone],
    ['お問い合わせ', `${contact.office} ${contact.email}`],
  ];
  return facts
    .filter(([, value]) => value !== null)
    .map(([label, value]) => `${label}：${value ?? ''}`)
    .join('\n');
}
