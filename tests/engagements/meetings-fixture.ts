import {
  ChooseTime,
  MeetingBody,
  Meetings,
  ProposeMeeting,
} from '../../server/engagements/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { staff } from '../consultations/consultations-fixture.js';
import type { TestApp } from '../support/app.js';

const at = (day: number, hours: number): string =>
  `2026-12-${String(day).padStart(2, '0')}T${String(hours).padStart(2, '0')}:00:00+09:00`;

/** An hour in December 2026, on the wall in Japan. */
export const hour = (day: number, from: number) => ({
  startsAt: at(day, from),
  endsAt: at(day, from + 1),
});

/** What people do about meetings, in short. */
export function meetingsFixture(app: () => TestApp) {
  const propose = (engagementId: string, actor: Actor, over: Record<string, unknown> = {}) => {
    const body = MeetingBody.parse({ proposals: [hour(1, 10), hour(2, 14)], ...over });
    return app()
      .get(ProposeMeeting)
      .execute({ engagementId, ...body }, actor);
  };
  return {
    propose,
    /** A meeting at ten that was agreed on by telephone. */
    agree: (engagementId: string, day: number, over: Record<string, unknown> = {}) =>
      propose(engagementId, staff(), { proposals: [hour(day, 10)], agreed: true, ...over }),
    choose: (meetingId: string, proposalId: string, actor: Actor) =>
      app().get(ChooseTime).execute({ meetingId, proposalId }, actor),
    one: (id: string) => app().get(Meetings).one(id),
  };
}
