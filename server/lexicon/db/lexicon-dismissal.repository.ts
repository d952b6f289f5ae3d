import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { LexiconDismissalEntity } from './lexicon.entities.js';

export type LexiconDismissalRecord = Readonly<LexiconDismissalEntity>;

@Injectable()
export class LexiconDismissalRepository extends Repository<LexiconDismissalEntity> {
  protected readonly entity = LexiconDismissalEntity;
}
