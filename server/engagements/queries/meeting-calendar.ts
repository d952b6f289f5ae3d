import { Injectable } from '@nestjs/common';
import { MoreThan } from 'typeorm';
import { Centre } from '../../centre/index.js';
import { readCase } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { MeetingEntity } from '../db/meeting.entity.js';
import {
  methodOf,
  toIcs,
  toIcsFeed,
  type CalendarEntry,
  type CalendarMethod,
} from '../domain/ics.js';
import { METHOD_LABELS } from '../domain/meeting.js';
import { TAKEN_STATES } from '../domain/states.js';

/** A calendar file: its method for the mail, and its text. */
export interface CalendarFile {
  method: CalendarMethod;
  filename: string;
  content: string;
}

/** Where a meeting is, and how to reach whom. */
type Whereabouts = Pick<MeetingEntity, 'place' | 'url' | 'phone'>;
const NOWHERE: Whereabouts = { place: null, url: null, phone: null };

/** More than anybody meets in a year. */
const LONGEST_FEED = 500;

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
    const meeting = await this.unitOfWork.read.findOneBy(MeetingEntity, { id: meetingId });
    const entry = meeting && (await this.entry(meeting, attendee));
    if (!entry) throw notFound();
    return {
      method: methodOf(entry),
      filename: `meeting-${entry.receiptNumber}-${String(meeting.number)}.ics`,
      content: toIcs(entry),
    };
  }

  /**
   * Everything a supporter has arranged since `since`, called off or not, as one calendar. Of cases they
   * have no longer taken on, the times alone.
   */
  async feed(supporterId: string, since: Date): Promise<string> {
    const meetings = await this.unitOfWork.read.find(MeetingEntity, {
      where: { supporterId, startsAt: MoreThan(since) },
      order: { startsAt: 'ASC' },
      take: LONGEST_FEED,
      relations: { engagement: true },
    });
    const entries = await Promise.all(
      meetings.map((meeting) => {
        const { engagement } = meeting;
        const isTheirs = engagement !== undefined && TAKEN_STATES.includes(engagement.state);
        return this.entry(meeting, null, isTheirs ? meeting : NOWHERE);
      }),
    );
    const { name } = this.centre.profile;
    return toIcsFeed(
      `${name} 面談`,
      entries.filter((entry) => entry !== null),
    );
  }

  private async entry(
    meeting: MeetingEntity,
    attendee: string | null,
    { place, url, phone }: Whereabouts = meeting,
  ): Promise<(CalendarEntry & { receiptNumber: string }) | null> {
    if (!meeting.startsAt || !meeting.endsAt) return null;
    const { receiptNumber } = await readCase(this.unitOfWork.read, meeting.consultationId);
    const { name, contact } = this.centre.profile;
    const { method } = meeting;
    return {
      receiptNumber,
      uid: meeting.uid,
      sequence: meeting.sequence,
      cancelled: meeting.state === 'cancelled',
      startsAt: meeting.startsAt,
      endsAt: meeting.endsAt,
      stamp: meeting.updatedAt,
      summary: `${name} 面談（${receiptNumber} 第${String(meeting.number)}回）`,
      description: descriptionOf({ method, place, url, phone }, contact),
      location: locationOf({ method, place, url, phone }),
      url,
      organizer: { name, email: contact.email },
      attendee,
    };
  }
}

type Described = Whereabouts & Pick<MeetingEntity, 'method'>;

const locationOf = ({ method, place, url, phone }: Described): string | null => {
  if (method === 'onsite') return place;
  return method === 'online' ? (url ?? METHOD_LABELS.online) : (phone ?? METHOD_LABELS.phone);
};

function descriptionOf(meeting: Described, contact: { office: string; email: string }): string {
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
