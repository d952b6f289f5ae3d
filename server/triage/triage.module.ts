import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { ConfirmTriage } from './commands/confirm-triage.js';
import { SuggestTriage } from './commands/suggest-triage.js';
import { TriagePersonalData } from './db/personal-data.js';
import { TriageConfirmationEntity } from './db/triage-confirmation.entity.js';
import { TriageSuggestionEntity } from './db/triage-suggestion.entity.js';
import { TriageController } from './http/triage.controller.js';
import { SuggestTriageJob } from './jobs/suggest-triage.job.js';
import { ShowTriage } from './queries/show-triage.js';
import { TriageModel } from './triage-model.js';

@Module({
  imports: [
    ConsultationsModule,
    TypeOrmModule.forFeature([TriageSuggestionEntity, TriageConfirmationEntity]),
  ],
  controllers: [TriageController],
  providers: [
    TriageModel,
    SuggestTriage,
    ConfirmTriage,
    ShowTriage,
    SuggestTriageJob,
    TriagePersonalData,
  ],
  exports: [SuggestTriage, ConfirmTriage, ShowTriage],
})
export class TriageModule {}
