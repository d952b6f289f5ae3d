import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Clock } from '../../platform/time/clock.js';
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
  ) {}

  /** Several processes may start at once. @throws ZodError where survey.json makes no survey */
  async execute(): Promise<void> {
    for (const type of SUPPORT_TYPES) {
      const { version, content, policy } = profileDefinition(this.centre.profile.survey, type);
      await this.unitOfWork.query(
        `INSERT INTO survey_definition
           (support_type, version, content, policy, profile_version, by_name, created_at)
         SELECT $1::text, greatest(coalesce(max(version), 0) + 1, $2), $3, $4, $2, $5, $6
         FROM survey_definition WHERE support_type = $1
         HAVING coalesce(max(profile_version), 0) < $2
         ON CONFLICT (support_type, version) DO NOTHING`,
        [type, version, JSON.stringify(content), JSON.stringify(policy), PROFILE, this.clock.now()],
      );
    }
  }
}
