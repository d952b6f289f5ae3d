import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { LexiconDismissalEntity } from './lexicon.entities.js';

@Injectable()
export class LexiconDismissalRepository extends Repository<LexiconDismissalEntity> {
  protected readonly entity = LexiconDismissalEntity;
}
