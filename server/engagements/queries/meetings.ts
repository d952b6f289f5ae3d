import { Injectable } from '@nestjs/common';
import { In, type FindOptionsWhere } from 'typeorm';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { notFound } from '../../platform/core/problems.js';
import { MeetingEntity } from '../db/meeting.entity.js';
import { OPEN_MEETINGS } from '../domain/meeting.js';
import { meetingView, type MeetingView } from './meeting-views.js';

/** How many past meetings are shown. */
const LOOK_BACK = 30;

/** Meetings, for the pages of all three parties and for mails. Notes are left out by whom they are not for. */
@Injectable()
export class Meetings {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  find(id: string): Promise<MeetingEntity | null> {
    return this.unitOfWork.read.findOneBy(MeetingEntity, { id });
  }

  /** @throws Problem 404 */
  async one(id: string): Promise<MeetingView> {
    const [found] = await this.views({ id });
    if (!found) throw notFound();
    return found;
  }

  /** In the order in which they were arranged. */
  ofEngagement(engagementId: string): Promise<MeetingView[]> {
    return this.views({ engagementId });
  }

  ofCase(consultationId: string): Promise<MeetingView[]> {
    return this.views({ consultationId });
  }

  /** A supporter's meetings that are being arranged or still to be held or recorded, the next first. */
  async openOf(supporterId: string): Promise<MeetingView[]> {
    const open = await this.views({ supporterId, state: In([...OPEN_MEETINGS]) });
    const key = ({ startsAt }: MeetingView): string => startsAt ?? '9999';
    return open.sort((a, b) => key(a).localeCompare(key(b)));
  }

  /** A supporter's meetings that are over, the latest first. */
  async pastOf(supporterId: string): Promise<MeetingView[]> {
    const over = await this.views({ supporterId, state: In(['held', 'no_show', 'cancelled']) });
    return over
      .filter(({ startsAt }) => startsAt !== null)
      .sort((a, b) => (b.startsAt ?? '').localeCompare(a.startsAt ?? ''))
      .slice(0, LOOK_BACK);
  }

  private async views(where: FindOptionsWhere<MeetingEntity>): Promise<MeetingView[]> {
    const rows = await this.unitOfWork.read.find(MeetingEntity, {
      where,
      order: { consultationId: 'ASC', number: 'ASC' },
      relations: { engagement: true },
    });
    return rows.map((row) => meetingView(row, row.engagement?.supporterName ?? ''));
  }
}
