import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IndexWords } from './commands/index-words.js';
import { SavePublication } from './commands/save-publication.js';
import { DecidePublication } from './commands/decide-publication.js';
import { SearchPersonalData } from './db/personal-data.js';
import { PublishedAnswerEntity } from './db/published-answer.entity.js';
import { SearchDocumentEntity } from './db/search-document.entity.js';
import { PublicationsController } from './http/publications.controller.js';
import { SearchController } from './http/search.controller.js';
import { SimilarController } from './http/similar.controller.js';
import { CatchUpJob } from './jobs/catch-up.job.js';
import { IndexDemoJob } from './jobs/index-demo.job.js';
import { IndexWordsJob } from './jobs/index-words.job.js';
import { PublishedAnswers } from './queries/published-answers.js';
import { Search } from './queries/search.js';
import { ShowPublication } from './queries/show-publication.js';
import { ShowSimilar } from './queries/show-similar.js';
import { PublishedAnswerRepository } from './db/published-answer.repository.js';
import { SearchDocumentRepository } from './db/search-document.repository.js';

@Module({
  imports: [TypeOrmModule.forFeature([PublishedAnswerEntity, SearchDocumentEntity])],
  controllers: [PublicationsController, SearchController, SimilarController],
  providers: [
    SearchDocumentRepository,
    PublishedAnswerRepository,
    Search,
    ShowSimilar,
    SavePublication,
    DecidePublication,
    ShowPublication,
    PublishedAnswers,
    IndexWords,
    IndexWordsJob,
    CatchUpJob,
    IndexDemoJob,
    SearchPersonalData,
  ],
  exports: [PublishedAnswers],
})
export class SearchModule {}
