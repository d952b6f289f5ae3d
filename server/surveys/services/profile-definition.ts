import type { SurveyDefinition } from '../../centre/index.js';
import { SurveyContent, SurveyPolicy } from '../domain/definition.js';
import type { SupportType } from '../domain/subject.js';

/** What a profile that says nothing else means: every case is asked about at once, once more after two weeks. */
const CASES: SurveyPolicy = {
  enabled: true,
  delayHours: 0,
  reminderDays: 14,
  validDays: 180,
  onceWithinDays: 0,
  commentRequiredFrom: null,
  followUpFrom: 'not_very_useful',
};

/** What is smaller than a case asks a person at most once a month, for two months. */
const OTHERS: SurveyPolicy = { ...CASES, reminderDays: 7, validDays: 60, onceWithinDays: 30 };

/** A case ends with its own survey; its parts are asked about only where the desk wants it. */
const OFF = new Set<SupportType>(['meeting', 'lecture', 'referral']);

const defaultPolicy = (type: SupportType): SurveyPolicy =>
  type === 'consultation' ? CASES : { ...OTHERS, enabled: !OFF.has(type) };

/**
 * What the centre profile asks about this kind of support: its own words where `byType` has some, else
 * the common ones.
 * @throws ZodError where the profile's words do not make a survey
 */
export function profileDefinition(survey: SurveyDefinition, type: SupportType) {
  const own = survey.byType?.[type];
  const content = SurveyContent.parse({
    question: own?.question ?? survey.question,
    choices: survey.choices,
    comment: own?.comment ?? survey.comment,
    questions: own?.questions ?? [],
  });
  const policy = SurveyPolicy.parse({ ...defaultPolicy(type), ...own?.policy });
  return { version: own?.version ?? survey.version, content, policy };
}
