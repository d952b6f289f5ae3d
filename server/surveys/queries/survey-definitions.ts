import { Injectable } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Centre } from '../../centre/index.js';
import { UnitOfWork, type Tx } from '../../database/unit-of-work.js';
import { SurveyDefinitionEntity } from '../db/survey-definition.entity.js';
import { profileDefinition } from '../services/profile-definition.js';
import type { SurveyContent, SurveyPolicy } from '../domain/definition.js';
import type { SupportType } from '../domain/subject.js';

/** What one version asks, and when. */
export interface Definition {
  version: number;
  content: SurveyContent;
  policy: SurveyPolicy;
}

/** The surveys' definitions, any version: an old answer is read with the words it was given to. */
@Injectable()
export class SurveyDefinitions {
  constructor(
    private readonly centre: Centre,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The newest, as this transaction sees it. */
  current(supportType: SupportType, tx: Tx = this.unitOfWork.read): Promise<Definition> {
    return this.at(supportType, Number.MAX_SAFE_INTEGER, tx);
  }

  /** That version, or the newest before it; the centre profile's where none is kept yet. */
  async version(
    supportType: SupportType,
    version: number,
    tx: Tx = this.unitOfWork.read,
  ): Promise<Definition> {
    return this.at(supportType, version, tx);
  }

  private async at(supportType: SupportType, version: number, tx: Tx): Promise<Definition> {
    // PostgreSQL's integer ends where no version will ever be.
    const most = Math.min(version, 2_147_483_647);
    const kept = await tx.findOne(SurveyDefinitionEntity, {
      where: { supportType, version: LessThanOrEqual(most) },
      order: { version: 'DESC' },
    });
    return kept ?? profileDefinition(this.centre.profile.survey, supportType);
  }
}
