import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { CHOICES } from '../domain/answer.js';
import { SCALE, type SurveyQuestion } from '../domain/definition.js';
import { SUPPORT_TYPE_LABELS, SUPPORT_TYPES, type SupportType } from '../domain/subject.js';
import { SurveyDefinitions } from './survey-definitions.js';

const count = z.number().int();
const counted = z.array(z.object({ value: z.string(), label: z.string(), count }));

/** What the people helped by one kind of support said in a year. */
export const SurveyOutcome = z
  .object({
    supportType: z.enum(SUPPORT_TYPES),
    label: z.string(),
    asked: count,
    answered: count,
    /** The four steps, best first. */
    choices: counted,
    /** Further questions of the version in force, without those answered in free words. */
    questions: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        /** Of a scale, to two decimals; null without answers and for choices. */
        mean: z.number().nullable(),
        options: counted,
      }),
    ),
  })
  .meta({ id: 'SurveyOutcome' });
export type SurveyOutcome = z.infer<typeof SurveyOutcome>;

interface Tally {
  supportType: SupportType;
  key: string | null;
  value: string | null;
  count: number;
}

/** Answers of a year counted, support by support. */
@Injectable()
export class TallyReplies {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: SurveyDefinitions,
  ) {}

  /** Kinds of support nobody was asked about are left out. */
  async ofFiscalYear(fiscalYear: number): Promise<SurveyOutcome[]> {
    const steps = await this.unitOfWork.query<Tally>(
      `SELECT support_type AS "supportType", NULL AS key, choice AS value, count(*)::int AS count
       FROM survey_result WHERE fiscal_year = $1 GROUP BY support_type, choice`,
      [fiscalYear],
    );
    const replies = await this.unitOfWork.query<Tally>(
      `SELECT support_type AS "supportType", reply.key, reply.value, count(*)::int AS count
       FROM survey_result JOIN survey_answer USING (invitation_id),
            jsonb_each_text(survey_answer.replies) AS reply
       WHERE fiscal_year = $1 GROUP BY support_type, reply.key, reply.value`,
      [fiscalYear],
    );
    const asked = SUPPORT_TYPES.filter((type) => steps.some((step) => step.supportType === type));
    const of = (tallies: Tally[], type: SupportType) =>
      tallies.filter((tally) => tally.supportType === type);
    return Promise.all(asked.map((type) => this.outcome(type, of(steps, type), of(replies, type))));
  }

  private async outcome(
    supportType: SupportType,
    steps: readonly Tally[],
    replies: readonly Tally[],
  ): Promise<SurveyOutcome> {
    const { content } = await this.definitions.current(supportType);
    const sum = (tallies: readonly Tally[]) => tallies.reduce((all, tally) => all + tally.count, 0);
    const times = (tallies: readonly Tally[], value: string) =>
      tallies.find((tally) => tally.value === value)?.count ?? 0;
    return {
      supportType,
      label: SUPPORT_TYPE_LABELS[supportType],
      asked: sum(steps),
      answered: sum(steps.filter(({ value }) => value !== null)),
      choices: CHOICES.map((value, at) => ({
        value,
        label: content.choices[at]?.label.ja ?? value,
        count: times(steps, value),
      })),
      questions: content.questions.flatMap((question) => {
        if (question.kind === 'text') return [];
        const tallies = replies.filter(({ key }) => key === question.id);
        const options = optionsOf(question).map((option) => ({
          ...option,
          count: times(tallies, option.value),
        }));
        const mean = question.kind === 'scale' ? meanOf(options) : null;
        return [{ id: question.id, label: question.label.ja, mean, options }];
      }),
    };
  }
}

function optionsOf(question: Exclude<SurveyQuestion, { kind: 'text' }>) {
  return question.kind === 'choice'
    ? question.options.map(({ value, label }) => ({ value, label: label.ja }))
    : SCALE.map((step) => ({ value: String(step), label: String(step) }));
}

function meanOf(options: readonly { value: string; count: number }[]): number | null {
  const all = options.reduce((sum, option) => sum + option.count, 0);
  const points = options.reduce((sum, option) => sum + Number(option.value) * option.count, 0);
  return all === 0 ? null : Math.round((points / all) * 100) / 100;
}
