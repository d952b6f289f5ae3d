import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import { LexiconWordEntity } from './lexicon.entities.js';

@Injectable()
export class LexiconWordRepository extends Repository<LexiconWordEntity> {
  protected readonly entity = LexiconWordEntity;
}
