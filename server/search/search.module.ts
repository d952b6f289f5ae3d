import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IndexWords } from './commands/index-words.js';
import { SearchPersonalData } from './db/personal-data.js';
import { SearchDocumentEntity } from './db/search-document.entity.js';
import { SearchController } from './http/search.controller.js';
import { SimilarController } from './http/similar.controller.js';
import { CatchUpJob } from './jobs/catch-up.job.js';
import { IndexWordsJob } from './jobs/index-words.job.js';
import { Search } from './queries/search.js';
import { ShowSimilar } from './queries/show-similar.js';

@Module({
  imports: [TypeOrmModule.forFeature([SearchDocumentEntity])],
  controllers: [SearchController, SimilarController],
  providers: [Search, ShowSimilar, IndexWords, IndexWordsJob, CatchUpJob, SearchPersonalData],
})
export class SearchModule {}
