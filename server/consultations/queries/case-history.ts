import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { HearingEntity } from '../db/hearing.entity.js';
import { TimelineEntryEntity } from '../db/timeline-entry.entity.js';
import { timelineText } from './timeline-text.js';
import type { HearingView, TimelineEntryView } from './views.js';

/** What has happened to a case and what staff have written down about it. */
@Injectable()
export class CaseHistory {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Oldest first. */
  async timeline(consultationId: string): Promise<TimelineEntryView[]> {
    const entries = await this.unitOfWork.read.find(TimelineEntryEntity, {
      where: { consultationId },
      order: { at: 'ASC', id: 'ASC' },
    });
    return entries.map((entry) => ({
      id: entry.id,
      at: entry.at.toISOString(),
      kind: entry.kind,
      actorKind: entry.actorKind,
      actorName: entry.actorName,
      text: timelineText(entry.kind, entry.data),
      data: entry.data,
    }));
  }

  /** Newest version first. */
  async hearings(consultationId: string): Promise<HearingView[]> {
    const hearings = await this.unitOfWork.read.find(HearingEntity, {
      where: { consultationId },
      order: { version: 'DESC' },
    });
    return hearings.map(hearingView);
  }

  /** The newest version, or null before the first. */
  async latestHearing(consultationId: string): Promise<HearingView | null> {
    return (await this.hearings(consultationId))[0] ?? null;
  }
}

export function hearingView(hearing: HearingEntity): HearingView {
  return {
    version: hearing.version,
    problem: hearing.problem,
    goal: hearing.goal,
    constraints: hearing.constraints,
    firstAdvice: hearing.firstAdvice,
    authorName: hearing.authorName,
    createdAt: hearing.createdAt.toISOString(),
  };
}
