import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { methodOf, toIcs, toIcsFeed, type CalendarEntry } from '../../engagements/index.js';
import { Config } from '../../platform/config/config.js';
import { SeminarEntity } from '../db/seminar.entity.js';
import { MODE_LABELS, type Mode } from '../domain/seats.js';
import { PUBLIC_STATES } from '../domain/seminar-states.js';

interface Reader {
  /** The reader's address for a mail; null for a download. */
  attendee: string | null;
  /** Whether it is taken out of the reader's calendar. */
  cancelled: boolean;
  mode: Mode | null;
}

/** Seminars as calendar entries. The online address is never in one: calendars are shared. */
@Injectable()
export class SeminarCalendar {
  constructor(
    private readonly centre: Centre,
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One seminar for one reader; null while it has no date. */
  file(seminar: SeminarEntity, reader: Reader) {
    const entry = this.entry(seminar, reader);
    return (
      entry && {
        method: methodOf(entry),
        filename: `seminar-${seminar.code}.ics`,
        content: toIcs(entry),
      }
    );
  }

  /** Everything published that has a date, to subscribe to. */
  async feed(): Promise<string> {
    const entries = (await this.published()).flatMap((seminar) => {
      const entry = this.entry(seminar, { attendee: null, cancelled: false, mode: null });
      return entry ? [entry] : [];
    });
    return toIcsFeed(`${this.centre.profile.name} セミナー`, entries);
  }

  /** Published seminars, the latest first; for feeds. */
  published(): Promise<SeminarEntity[]> {
    return this.unitOfWork.read
      .createQueryBuilder(SeminarEntity, 'it')
      .where('it.state IN (:...states) AND it.startsAt IS NOT NULL', { states: PUBLIC_STATES })
      .orderBy({ 'it.startsAt': 'DESC', 'it.id': 'DESC' })
      .take(200)
      .getMany();
  }

  private entry(
    seminar: SeminarEntity,
    { attendee, cancelled, mode }: Reader,
  ): CalendarEntry | null {
    const { startsAt, endsAt } = seminar;
    if (!startsAt || !endsAt) return null;
    const { name, contact } = this.centre.profile;
    const url = `${this.config.publicUrl}/seminars/${seminar.id}`;
    return {
      uid: seminar.uid,
      sequence: seminar.sequence + (cancelled && seminar.state !== 'cancelled' ? 1 : 0),
      cancelled: cancelled || seminar.state === 'cancelled',
      startsAt,
      endsAt,
      stamp: seminar.updatedAt,
      summary: seminar.title,
      description: [
        ...(mode === null ? [] : [`参加方法：${MODE_LABELS[mode]}`]),
        `くわしくは：${url}`,
        `お問い合わせ：${contact.office} ${contact.email}`,
      ].join('\n'),
      location: mode === 'online' ? MODE_LABELS.online : seminar.venueName,
      url,
      organizer: { name, email: contact.email },
      attendee,
    };
  }
}
