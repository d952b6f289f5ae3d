import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { EngagementsModule } from '../engagements/index.js';
import { SupportersModule } from '../supporters/index.js';
import { RankSupporters } from './commands/rank-supporters.js';
import { MatchingPersonalData } from './db/personal-data.js';
import { ShortlistEntity } from './db/shortlist.entity.js';
import { AssignmentController } from './http/assignment.controller.js';
import { ShortlistController } from './http/shortlist.controller.js';
import { RankAgainJob } from './jobs/rank-again.job.js';
import { RankSupportersJob } from './jobs/rank-supporters.job.js';
import { AskedCases } from './queries/asked-cases.js';
import { ExperienceQuery } from './queries/experience.js';
import { OutdatedShortlists } from './queries/outdated.js';
import { PlanAssignment } from './queries/plan-assignment.js';
import { ShowShortlist } from './queries/show-shortlist.js';
import { Ranking } from './ranking.js';

@Module({
  imports: [
    ConsultationsModule,
    EngagementsModule,
    SupportersModule,
    TypeOrmModule.forFeature([ShortlistEntity]),
  ],
  controllers: [AssignmentController, ShortlistController],
  providers: [
    Ranking,
    AskedCases,
    PlanAssignment,
    ExperienceQuery,
    OutdatedShortlists,
    RankSupporters,
    ShowShortlist,
    RankSupportersJob,
    RankAgainJob,
    MatchingPersonalData,
  ],
  exports: [RankSupporters, Ranking, ShowShortlist],
})
export class MatchingModule {}
