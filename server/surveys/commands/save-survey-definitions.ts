import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
import { SurveyDefinitionRepository } from '../db/survey-definition.repository.js';
import { profileDefinition } from '../services/profile-definition.js';
import { SUPPORT_TYPES } from '../domain/subject.js';

/** Who wrote a definition that came with the centre profile. */
const PROFILE = 'センターの設定';

/**
 * Writes down what the centre profile asks, once per version of the profile: a higher number there is a
 * new version here, on top of whatever the back office has written since.
 */
@Injectable()
export class SaveSurveyDefinitions {
  constructor(
    private readonly centre: Centre,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly definitions: SurveyDefinitionRepository,
  ) {}

  /** Several processes may start at once. @throws ZodError where survey.json makes no survey */
  async execute(): Promise<void> {
    const { read } = this.unitOfWork;
    for (const type of SUPPORT_TYPES) {
      const { version, content, policy } = profileDefinition(this.centre.profile.survey, type);
      const values = { supportType: type, content, policy, byName: PROFILE };
      const createdAt = this.clock.now();
      await this.definitions.addOfProfile(read, { ...values, createdAt }, version);
    }
  }
}
