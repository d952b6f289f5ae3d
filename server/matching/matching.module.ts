import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { EngagementsModule } from '../engagements/index.js';
import { LexiconModule } from '../lexicon/index.js';
import { SupportersModule } from '../supporters/index.js';
import { ActivateWeights } from './commands/activate-weights.js';
import { MarkCandidate } from './commands/mark-candidate.js';
import { RankOutdated } from './commands/rank-outdated.js';
import { RankSupporters } from './commands/rank-supporters.js';
import { SaveWeights } from './commands/save-weights.js';
import { MatchingPersonalData } from './db/personal-data.js';
import { ExpertiseGapEntity } from './db/expertise-gap.entity.js';
import { OfferChoiceEntity } from './db/offer-choice.entity.js';
import { ShortlistEntity } from './db/shortlist.entity.js';
import { ShortlistMarkEntity } from './db/shortlist-mark.entity.js';
import { RankingActivationEntity, RankingWeightsEntity } from './db/weights.entities.js';
import { AssignmentController } from './http/assignment.controller.js';
import { FiguresController } from './http/figures.controller.js';
import { MissingExpertiseController } from './http/missing-expertise.controller.js';
import { ShortlistController } from './http/shortlist.controller.js';
import { SupporterHistoryController } from './http/supporter-history.controller.js';
import { WeightsController } from './http/weights.controller.js';
import { CatchUpShortlistsJob } from './jobs/catch-up.job.js';
import { RankAgainJob } from './jobs/rank-again.job.js';
import { RankSupportersJob } from './jobs/rank-supporters.job.js';
import { RecordOfferChoice } from './services/record-offer-choice.js';
import { ReadCases } from './queries/read-cases.js';
import { ExperienceQuery } from './queries/experience.js';
import { MatchingFigures } from './queries/figures.js';
import { ListWeights } from './queries/list-weights.js';
import { MissingExpertise } from './queries/missing-expertise.js';
import { OutdatedShortlists } from './queries/outdated.js';
import { PlanAssignment } from './queries/plan-assignment.js';
import { PreviewWeights } from './queries/preview-weights.js';
import { SupporterHistory } from './queries/supporter-history.js';
import { ShowShortlist } from './queries/show-shortlist.js';
import { RankCases } from './commands/rank-cases.js';
import { Ranking } from './services/ranking.js';
import { RankingActivationRepository } from './db/ranking-activation.repository.js';
import { RankingWeightsRepository } from './db/ranking-weights.repository.js';
import { ShortlistMarkRepository } from './db/shortlist-mark.repository.js';
import { ShortlistRepository } from './db/shortlist.repository.js';

@Module({
  imports: [
    ConsultationsModule,
    EngagementsModule,
    LexiconModule,
    SupportersModule,
    TypeOrmModule.forFeature([
      ExpertiseGapEntity,
      OfferChoiceEntity,
      RankingActivationEntity,
      RankingWeightsEntity,
      ShortlistEntity,
      ShortlistMarkEntity,
    ]),
  ],
  controllers: [
    AssignmentController,
    FiguresController,
    MissingExpertiseController,
    ShortlistController,
    SupporterHistoryController,
    WeightsController,
  ],
  providers: [
    ShortlistRepository,
    RankingActivationRepository,
    RankingWeightsRepository,
    ShortlistMarkRepository,
    Ranking,
    ReadCases,
    PlanAssignment,
    ExperienceQuery,
    OutdatedShortlists,
    RankCases,
    RankOutdated,
    RankSupporters,
    ShowShortlist,
    SupporterHistory,
    RankSupportersJob,
    RankAgainJob,
    CatchUpShortlistsJob,
    RecordOfferChoice,
    MarkCandidate,
    ActivateWeights,
    SaveWeights,
    ListWeights,
    PreviewWeights,
    MatchingFigures,
    MissingExpertise,
    MatchingPersonalData,
  ],
  exports: [MatchingFigures, RankSupporters, Ranking, RecordOfferChoice, ShowShortlist],
})
export class MatchingModule {}
