import { Module, type OnApplicationBootstrap } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PublishedRecords } from '../audit/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { EngagementsModule } from '../engagements/index.js';
import { SeminarsModule } from '../seminars/index.js';
import { SurveysModule } from '../surveys/index.js';
import { Attendance } from './services/attendance.js';
import { CancelFigure } from './commands/cancel-figure.js';
import { ClosePeriod } from './commands/close-period.js';
import { DraftOpenData } from './commands/draft-open-data.js';
import { RemoveExample } from './commands/remove-example.js';
import { EnterFigure } from './commands/enter-figure.js';
import { ImportIssueSurvey } from './commands/import-issue-survey.js';
import { SaveDefinitions } from './commands/save-definitions.js';
import { SaveReport } from './commands/save-report.js';
import { NoteCorrection } from './commands/note-correction.js';
import { AddExample } from './commands/add-example.js';
import { PublishOpenData } from './commands/publish-open-data.js';
import { IssueSurveyEntity } from './db/issue-survey.entity.js';
import { KpiClosingEntity } from './db/kpi-closing.entity.js';
import { KpiDefinitionEntity } from './db/kpi-definition.entity.js';
import { KpiEntryEntity } from './db/kpi-entry.entity.js';
import { KpiPersonalData } from './db/personal-data.js';
import { PUBLISHED_KINDS } from './db/stored-digests.js';
import { OpenDataPublicationEntity } from './db/open-data-publication.entity.js';
import { OpenDataReleaseEntity } from './db/open-data-release.entity.js';
import { ReportExampleEntity } from './db/report-example.entity.js';
import { ReportSnapshotEntity } from './db/report-snapshot.entity.js';
import { AssemblyController } from './http/assembly.controller.js';
import { ClosingsController } from './http/closings.controller.js';
import { DashboardController } from './http/dashboard.controller.js';
import { KpiEntriesController } from './http/entries.controller.js';
import { KpiController } from './http/kpi.controller.js';
import { OpenDataReleasesController } from './http/open-data-releases.controller.js';
import { OpenDataController } from './http/open-data.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { SendSheets } from './http/send-sheets.js';
import { CatchUpJob, RecomputeJob } from './jobs/check-roll-ups.js';
import { InviteRequester } from './services/invite-requester.js';
import { SurveyAfterLectureJob } from './jobs/survey-after-lecture.js';
import { SurveyAfterMeetingJob } from './jobs/survey-after-meeting.js';
import { SurveyAfterReferralJob } from './jobs/survey-after-referral.js';
import { RollUpJob } from './jobs/roll-up.js';
import { AssembleReport } from './queries/assemble-report.js';
import { PrepareAnswers } from './queries/assembly-answers.js';
import { ShowBreakdown } from './queries/breakdown.js';
import { FindCasesBehind } from './queries/cases-behind.js';
import { ShowClosings } from './queries/closings.js';
import { ReportConsultations } from './queries/consultation-report.js';
import { Contribution } from './queries/contribution.js';
import { CountEntries } from './queries/count-entries.js';
import { CountParticipants } from './queries/count-participants.js';
import { CountSupport } from './queries/count-support.js';
import { ShowFunnel } from './queries/funnel.js';
import { ListIssueSurveys } from './queries/issue-surveys.js';
import { ShowKpiHistory } from './queries/kpi-history.js';
import { ListKpis } from './queries/kpi-list.js';
import { ShowOpenData } from './queries/open-data.js';
import { Overview } from './queries/overview.js';
import { ListReportExamples } from './queries/report-examples.js';
import { ReportSnapshots } from './queries/report-snapshots.js';
import { ShowTrend } from './queries/trend.js';
import { RollUps } from './commands/refresh-roll-ups.js';
import { KpiDefinitionRepository } from './db/kpi-definition.repository.js';
import { IssueSurveyRepository } from './db/issue-survey.repository.js';
import { KpiClosingRepository } from './db/kpi-closing.repository.js';
import { KpiEntryRepository } from './db/kpi-entry.repository.js';
import { OpenDataPublicationRepository } from './db/open-data-publication.repository.js';
import { OpenDataReleaseRepository } from './db/open-data-release.repository.js';
import { ReportExampleRepository } from './db/report-example.repository.js';
import { ReportSnapshotRepository } from './db/report-snapshot.repository.js';
import { KpiCorrectionRepository } from './db/kpi-correction.repository.js';
import { RollUpRepository } from './db/roll-up.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      IssueSurveyEntity,
      KpiClosingEntity,
      KpiDefinitionEntity,
      KpiEntryEntity,
      OpenDataPublicationEntity,
      OpenDataReleaseEntity,
      ReportExampleEntity,
      ReportSnapshotEntity,
    ]),
    ConsultationsModule,
    EngagementsModule,
    SeminarsModule,
    SurveysModule,
  ],
  controllers: [
    AssemblyController,
    ClosingsController,
    DashboardController,
    KpiController,
    KpiEntriesController,
    OpenDataController,
    OpenDataReleasesController,
    ReportsController,
  ],
  providers: [
    RollUpRepository,
    KpiCorrectionRepository,
    IssueSurveyRepository,
    KpiDefinitionRepository,
    KpiClosingRepository,
    KpiEntryRepository,
    OpenDataPublicationRepository,
    OpenDataReleaseRepository,
    ReportExampleRepository,
    ReportSnapshotRepository,
    SurveyAfterLectureJob,
    SurveyAfterMeetingJob,
    SurveyAfterReferralJob,
    InviteRequester,
    AssembleReport,
    Attendance,
    CancelFigure,
    CatchUpJob,
    ClosePeriod,
    Contribution,
    CountEntries,
    CountParticipants,
    CountSupport,
    DraftOpenData,
    RemoveExample,
    EnterFigure,
    FindCasesBehind,
    ImportIssueSurvey,
    SaveDefinitions,
    SaveReport,
    ListIssueSurveys,
    KpiPersonalData,
    ListKpis,
    ListReportExamples,
    NoteCorrection,
    Overview,
    AddExample,
    PrepareAnswers,
    PublishOpenData,
    RecomputeJob,
    ReportConsultations,
    ReportSnapshots,
    SendSheets,
    RollUpJob,
    RollUps,
    ShowBreakdown,
    ShowClosings,
    ShowFunnel,
    ShowKpiHistory,
    ShowOpenData,
    ShowTrend,
  ],
  exports: [Contribution, Overview, RollUps, ShowOpenData],
})
export class KpiModule implements OnApplicationBootstrap {
  constructor(
    private readonly definitions: SaveDefinitions,
    published: PublishedRecords,
  ) {
    published.register(...PUBLISHED_KINDS);
  }

  /** Start-up stops when a definition changed under its number. */
  onApplicationBootstrap(): Promise<void> {
    return this.definitions.execute();
  }
}
