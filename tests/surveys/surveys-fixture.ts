import { MoveConsultation } from '../../server/consultations/index.js';
import { AnswerConsultation } from '../../server/conversations/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import {
  AnswerSurvey,
  InviteToSurvey,
  SurveyResults,
  type AnswerSurveyInput,
} from '../../server/surveys/index.js';
import { heardCase, staff, SYSTEM } from '../consultations/consultations-fixture.js';
import type { TestApp } from '../support/app.js';

export const surveyLink = (id: string): Actor => ({ kind: 'link', link: 'survey', id });

/** What tests about surveys do, on one application. */
export function surveysFixture(app: () => TestApp) {
  const answerCase = (consultationId: string) =>
    app().get(AnswerConsultation).execute({ consultationId, body: '回答' }, staff());
  const invite = (consultationId: string) =>
    app().get(InviteToSurvey).execute({ consultationId }, SYSTEM);
  const say = (
    survey: AnswerSurveyInput['survey'],
    actor: Actor,
    over: Partial<AnswerSurveyInput> = {},
  ) =>
    app()
      .get(AnswerSurvey)
      .execute({ survey, choice: 'useful', comment: null, ...over }, actor);
  return {
    answerCase,
    invite,
    say,
    byLink: (invitationId: string, over: Partial<AnswerSurveyInput> = {}) =>
      say({ invitationId }, surveyLink(invitationId), over),

    /** A case answered by staff whose requester was asked. */
    async invited(): Promise<{ consultationId: string; invitationId: string }> {
      const consultationId = await heardCase(app());
      await answerCase(consultationId);
      const invitationId = await invite(consultationId);
      return { consultationId, invitationId: invitationId ?? '' };
    },

    /** Not solved: back to the desk, which answers anew. */
    async answerAgain(id: string): Promise<void> {
      const move = app().get(MoveConsultation);
      await move.execute({ id, to: 'closed', reason: null }, staff());
      await move.execute({ id, to: 'hearing', reason: 'まだ困っている' }, staff());
      await answerCase(id);
    },

    /** The choices a case counts with in a fiscal year; null for an unanswered invitation. */
    async resultsOf(consultationId: string, fiscalYear = 2026) {
      return (await app().get(SurveyResults).ofFiscalYear(fiscalYear))
        .filter((result) => result.consultationId === consultationId)
        .map(({ choice }) => choice);
    },
  };
}
