import { Injectable } from '@nestjs/common';
import { inLanguage, type Language } from '../../../centre/index.js';
import { Links } from '../../../identity/index.js';
import {
  SCALE,
  ShowSurvey,
  type SurveyQuestion,
  type SurveyView as Survey,
} from '../../../surveys/index.js';
import type { SurveyView } from '../pages/case/survey.js';
import type { QuestionView } from '../pages/case/survey-questions.js';
import type { SurveyForm } from '../../components/case-view.js';

/** Name of a further question's field: apart from the form's own. */
export const questionField = (id: string): string => `q.${id}`;

/** The survey in the reader's language, in the words of the version it was sent with. */
@Injectable()
export class SurveyViews {
  constructor(
    private readonly links: Links,
    private readonly surveys: ShowSurvey,
  ) {}

  page(survey: Survey, path: string, language: Language): SurveyView {
    const { content, replies } = survey;
    return {
      ...this.form(survey, path, language),
      title: survey.title,
      receiptNumber: survey.receiptNumber,
      question: inLanguage(content.question, language),
      commentHint: inLanguage(content.comment, language),
      comment: survey.comment ?? '',
      questions: content.questions.map((question) =>
        questionView(question, replies[question.id], language),
      ),
      publishConsent: survey.publishConsent,
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

function questionView(
  question: SurveyQuestion,
  value: string | number | undefined,
  language: Language,
): QuestionView {
  const { id, kind, label, required } = question;
  return {
    field: questionField(id),
    kind,
    label: inLanguage(label, language),
    required,
    options: optionsOf(question, language),
    value: value === undefined ? undefined : String(value),
  };
}

function optionsOf(question: SurveyQuestion, language: Language): QuestionView['options'] {
  if (question.kind === 'text') return [];
  if (question.kind === 'choice') {
    return question.options.map(({ value, label }) => ({
      value,
      label: inLanguage(label, language),
    }));
  }
  const [first, last] = [SCALE[0], SCALE.at(-1)];
  const words = (step: number): string => {
    if (step === first) return `${String(step)}：${inLanguage(question.low, language)}`;
    return step === last ? `${String(step)}：${inLanguage(question.high, language)}` : String(step);
  };
  return SCALE.map((step) => ({ value: String(step), label: words(step) }));
}
