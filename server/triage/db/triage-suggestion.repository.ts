import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { TriageSuggestionEntity } from './triage-suggestion.entity.js';

export type TriageSuggestionRecord = Readonly<TriageSuggestionEntity>;

@Injectable()
export class TriageSuggestionRepository extends Repository<TriageSuggestionEntity> {
  protected readonly entity = TriageSuggestionEntity;
}
