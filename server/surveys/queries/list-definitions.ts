import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { SurveyDefinitionEntity } from '../db/survey-definition.entity.js';
import { SurveyContent, SurveyPolicy } from '../domain/definition.js';
import { SUPPORT_TYPE_LABELS, SUPPORT_TYPES } from '../domain/subject.js';

const version = z.object({
  version: z.number().int(),
  byName: z.string(),
  reason: z.string().nullable(),
  createdAt: z.iso.datetime(),
  content: SurveyContent,
  policy: SurveyPolicy,
});

/** What one kind of support is asked about: the version in force, and all before it. */
export const SurveyDefinitionView = z
  .object({
    supportType: z.enum(SUPPORT_TYPES),
    label: z.string(),
    /** Newest first; the first is in force. */
    versions: z.array(version),
  })
  .meta({ id: 'SurveyDefinition' });
export type SurveyDefinitionView = z.infer<typeof SurveyDefinitionView>;

@Injectable()
export class ListSurveyDefinitions {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** In the order of the kinds of support. */
  async all(): Promise<SurveyDefinitionView[]> {
    const kept = await this.unitOfWork.read.find(SurveyDefinitionEntity, {
      order: { version: 'DESC' },
    });
    return SUPPORT_TYPES.map((supportType) => ({
      supportType,
      label: SUPPORT_TYPE_LABELS[supportType],
      versions: kept
        .filter((surveyDefinition) => surveyDefinition.supportType === supportType)
        .map(({ version: number, byName, reason, createdAt, content, policy }) => ({
          version: number,
          byName,
          reason,
          createdAt: createdAt.toISOString(),
          content,
          policy,
        })),
    }));
  }
}
