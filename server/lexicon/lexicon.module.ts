import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { isStaff } from '../platform/core/actor.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { AddConcept } from './commands/add-concept.js';
import { AddWords } from './commands/add-words.js';
import { DismissWord } from './commands/dismiss-word.js';
import { RemoveWord } from './commands/remove-word.js';
import {
  LexiconConceptEntity,
  LexiconDismissalEntity,
  LexiconStateEntity,
  LexiconWordEntity,
} from './db/lexicon.entities.js';
import { LexiconController } from './http/lexicon.controller.js';
import { LiveLexicon } from './services/live-lexicon.js';
import { ShowLexicon } from './queries/show-lexicon.js';
import { LexiconConceptRepository } from './db/lexicon-concept.repository.js';
import { LexiconDismissalRepository } from './db/lexicon-dismissal.repository.js';
import { LexiconWordRepository } from './db/lexicon-word.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      LexiconStateEntity,
      LexiconConceptEntity,
      LexiconWordEntity,
      LexiconDismissalEntity,
    ]),
  ],
  controllers: [LexiconController],
  providers: [
    LexiconConceptRepository,
    LexiconDismissalRepository,
    LexiconWordRepository,
    LiveLexicon,
    ShowLexicon,
    AddWords,
    AddConcept,
    RemoveWord,
    DismissWord,
  ],
  exports: [LiveLexicon],
})
export class LexiconModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.policies.register('lexicon-word', (actor, id) =>
      isStaff(actor)
        ? this.unitOfWork.read.existsBy(LexiconWordEntity, { id })
        : Promise.resolve(false),
    );
  }
}
