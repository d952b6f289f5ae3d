import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { Tx } from '../../database/unit-of-work.js';
import { ConceptFinder } from '../../text/concept-finder.js';
import { LexiconFile } from '../../text/lexicon.js';
import type { Lexicon } from '../../text/lexicon.js';
import { LexiconConceptEntity, LexiconWordEntity } from '../db/lexicon.entities.js';
import { overlaid } from '../domain/overlay.js';

/**
 * The concept finder of this process: the centre's file with the desk's additions. One row is compared
 * before each use, so an edit counts at once, in every process, without a restart.
 */
@Injectable()
export class LiveLexicon {
  readonly file: Lexicon;
  /** What the file alone understands; before the first look at the database. */
  readonly started: ConceptFinder;
  private finder: ConceptFinder;
  private revision = 0;

  constructor(
    centre: Centre,
    private readonly unitOfWork: UnitOfWork,
  ) {
    this.file = centre.read('lexicon.json', LexiconFile);
    this.started = new ConceptFinder(this.file);
    this.finder = this.started;
  }

  /**
   * The finder as of now; the same object until something is edited. Inside a transaction hand in its
   * connection: waiting for another one while holding one could wait forever.
   */
  async current(db: Tx = this.unitOfWork.read): Promise<ConceptFinder> {
    const [state] = await db.query<{ revision: number }[]>('SELECT revision FROM lexicon_state');
    const revision = state?.revision ?? 0;
    if (revision === this.revision) return this.finder;
    const concepts = await db.find(LexiconConceptEntity, { order: { id: 'ASC' } });
    const words = await db.find(LexiconWordEntity, { order: { at: 'ASC', id: 'ASC' } });
    const finder = new ConceptFinder(overlaid(this.file, { revision, concepts, words }));
    // A slower reader of an older state never undoes a newer one.
    if (revision > this.revision) {
      this.finder = finder;
      this.revision = revision;
    }
    return finder;
  }
}
