import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../centre/index.js';
import { Links } from '../../identity/index.js';
import { ShowSurvey, type SurveyView as Survey } from '../../surveys/index.js';
import type { SurveyView } from '../pages/case/survey.js';
import type { SurveyForm } from '../pages/case/view.js';

/** The survey in the reader's language, with the centre's own wording. */
@Injectable()
export class SurveyViews {
  constructor(
    private readonly links: Links,
    private readonly surveys: ShowSurvey,
  ) {}

  page(survey: Survey, path: string, language: Language): SurveyView {
    return {
      ...this.form(survey, path, language),
      title: survey.title,
      receiptNumber: survey.receiptNumber,
      question: inLanguage(survey.content.question, language),
      comment: survey.comment ?? '',
      editableUntil: survey.editableUntil === null ? null : new Date(survey.editableUntil),
      locked: survey.locked,
      expired: survey.expired,
    };
  }

  /** The buttons for the tracking page; null before support has ended and when all is said. */
  async ofCase(consultationId: string, language: Language): Promise<SurveyForm | null> {
    const survey = await this.surveys.find({ consultationId });
    if (!survey || survey.locked || survey.expired) return null;
    const url = await this.links.url('survey', survey.invitationId);
    return this.form(survey, new URL(url).pathname, language);
  }

  private form(survey: Survey, path: string, language: Language): SurveyForm {
    const choices = survey.content.choices.map(({ value, label }) => ({
      value,
      label: inLanguage(label, language),
    }));
    return { path, choices, current: survey.choice };
  }
}
