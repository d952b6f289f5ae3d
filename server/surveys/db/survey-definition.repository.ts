import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { SupportType } from '../domain/subject.js';
import { SurveyDefinitionEntity } from './survey-definition.entity.js';

@Injectable()
export class SurveyDefinitionRepository extends Repository<SurveyDefinitionEntity> {
  protected readonly entity = SurveyDefinitionEntity;

  /** Whoever else writes about this kind of support waits until the transaction ends. */
  async lockVersions(tx: Tx, supportType: SupportType): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 1))', [supportType]);
  }

  /** Adds what a version of the profile says, once, on top of what was written since. */
  async addOfProfile(
    tx: Tx,
    values: Pick<
      SurveyDefinitionEntity,
      'supportType' | 'content' | 'policy' | 'byName' | 'createdAt'
    >,
    profileVersion: number,
  ): Promise<void> {
    const { supportType, content, policy, byName, createdAt } = values;
    await tx.query(
      `INSERT INTO survey_definition
         (support_type, version, content, policy, profile_version, by_name, created_at)
       SELECT $1::text, greatest(coalesce(max(version), 0) + 1, $2), $3, $4, $2, $5, $6
       FROM survey_definition WHERE support_type = $1
       HAVING coalesce(max(profile_version), 0) < $2
       ON CONFLICT (support_type, version) DO NOTHING`,
      [
        supportType,
        profileVersion,
        JSON.stringify(content),
        JSON.stringify(policy),
        byName,
        createdAt,
      ],
    );
  }
}
