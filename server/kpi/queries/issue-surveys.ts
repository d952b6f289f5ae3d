import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { IssueSurveyEntity } from '../db/issue-survey.entity.js';
import { percent } from '../domain/percent.js';

export const IssueSurveyView = z
  .object({
    name: z.string(),
    heldOn: z.iso.date(),
    total: z.number().int(),
    /** In the order of the centre's content types. */
    lines: z.array(
      z.object({
        category: z.string(),
        contentType: z.string(),
        count: z.number().int(),
        /** 構成比, percent to one decimal. */
        share: z.number().nullable(),
        example: z.string(),
      }),
    ),
  })
  .meta({ id: 'IssueSurvey' });
export type IssueSurveyView = z.infer<typeof IssueSurveyView>;

/** Surveys of issues held outside the desk, newest first. */
@Injectable()
export class ListIssueSurveys {
  constructor(
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async all(): Promise<IssueSurveyView[]> {
    const surveys = await this.unitOfWork.read.find(IssueSurveyEntity, {
      order: { heldOn: 'DESC', name: 'ASC' },
    });
    const order = this.centre.profile.contentTypes.map(({ value }) => value);
    return surveys.map(({ name, heldOn, lines }) => {
      const total = lines.reduce((sum, { count }) => sum + count, 0);
      const sorted = lines.toSorted(
        (line, other) => order.indexOf(line.contentType) - order.indexOf(other.contentType),
      );
      const shared = sorted.map((line) => ({ ...line, share: percent(line.count, total) }));
      return { name, heldOn, total, lines: shared };
    });
  }
}
