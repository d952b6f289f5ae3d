import { Injectable } from '@nestjs/common';
import { Repository } from '../../database/repository.js';
import type { Tx } from '../../database/unit-of-work.js';
import { LexiconConceptEntity } from './lexicon.entities.js';

@Injectable()
export class LexiconConceptRepository extends Repository<LexiconConceptEntity> {
  protected readonly entity = LexiconConceptEntity;

  /** Takes the next revision of the lexicon; holding the row keeps other edits waiting. */
  async nextRevision(tx: Tx): Promise<number> {
    const [[row]] = await tx.query<[{ revision: number }[], number]>(
      'UPDATE lexicon_state SET revision = revision + 1 RETURNING revision',
    );
    return row?.revision ?? 0;
  }
}
