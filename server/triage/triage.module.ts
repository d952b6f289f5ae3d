import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { LexiconModule } from '../lexicon/index.js';
import { RequestTraining } from './commands/request-training.js';
import { ConfirmTriage } from './commands/confirm-triage.js';
import { SaveModel } from './commands/save-model.js';
import { PromoteModel } from './commands/promote-model.js';
import { SaveRules } from './commands/save-rules.js';
import { SuggestTriage } from './commands/suggest-triage.js';
import { TriagePersonalData } from './db/personal-data.js';
import { TriageConfirmationEntity } from './db/triage-confirmation.entity.js';
import { TriageModelEntity, TriagePromotionEntity } from './db/triage-model.entity.js';
import { TriageRulesEntity } from './db/triage-rules.entity.js';
import { TriageSuggestionEntity } from './db/triage-suggestion.entity.js';
import { DemoReader } from './commands/read-demo.js';
import { ModelsController } from './http/models.controller.js';
import { QualityController } from './http/quality.controller.js';
import { RulesController } from './http/rules.controller.js';
import { TriageController } from './http/triage.controller.js';
import { ReadDemoJob } from './jobs/read-demo.job.js';
import { SuggestAgainJob } from './jobs/suggest-again.job.js';
import { SuggestTriageJob } from './jobs/suggest-triage.job.js';
import { TrainModelJob, TrainModelNowJob } from './jobs/train-model.job.js';
import { ModelTrainer } from './commands/train-model.js';
import { ListModels } from './queries/list-models.js';
import { ListRules } from './queries/list-rules.js';
import { OutdatedSuggestions } from './queries/outdated-suggestions.js';
import { PreviewRules } from './queries/preview-rules.js';
import { QualityFigures } from './queries/quality-figures.js';
import { ShowTriage } from './queries/show-triage.js';
import { SuggestWords } from './queries/suggest-words.js';
import { TriageModel } from './services/triage-model.js';
import { TriageConfirmationRepository } from './db/triage-confirmation.repository.js';
import { TriageModelRepository } from './db/triage-model.repository.js';
import { TriagePromotionRepository } from './db/triage-promotion.repository.js';
import { TriageRulesRepository } from './db/triage-rules.repository.js';
import { TriageSuggestionRepository } from './db/triage-suggestion.repository.js';

const COMMANDS = [
  SuggestTriage,
  ConfirmTriage,
  SaveRules,
  SaveModel,
  PromoteModel,
  RequestTraining,
];
const QUERIES = [
  ShowTriage,
  OutdatedSuggestions,
  ListRules,
  PreviewRules,
  ListModels,
  QualityFigures,
  SuggestWords,
];
const JOBS = [SuggestTriageJob, SuggestAgainJob, TrainModelJob, TrainModelNowJob, ReadDemoJob];

@Module({
  imports: [
    ConsultationsModule,
    LexiconModule,
    TypeOrmModule.forFeature([
      TriageSuggestionEntity,
      TriageConfirmationEntity,
      TriageModelEntity,
      TriagePromotionEntity,
      TriageRulesEntity,
    ]),
  ],
  controllers: [TriageController, RulesController, ModelsController, QualityController],
  providers: [
    TriageConfirmationRepository,
    TriageModelRepository,
    TriagePromotionRepository,
    TriageRulesRepository,
    TriageSuggestionRepository,
    ...COMMANDS,
    ...QUERIES,
    ...JOBS,
    TriageModel,
    ModelTrainer,
    DemoReader,
    TriagePersonalData,
  ],
  exports: [SuggestTriage, ConfirmTriage, ShowTriage],
})
export class TriageModule {}
