import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { EngagementsModule } from '../engagements/index.js';
import { KpiModule } from '../kpi/index.js';
import { NotificationsModule } from '../notifications/index.js';
import { PrivacyModule } from '../privacy/index.js';
import { SeminarsModule } from '../seminars/index.js';
import { SupportersModule } from '../supporters/index.js';
import { SurveysModule } from '../surveys/index.js';
import { RequestMailCode } from './commands/request-mail-code.js';
import { RequestSignInLink } from './commands/request-sign-in-link.js';
import { PortalPersonalData } from './db/personal-data.js';
import { PortalDraftEntity } from './db/portal-draft.entity.js';
import { Drafts } from './drafts.js';
import { SearchModule } from '../search/index.js';
import { AnswersController } from './http/answers.controller.js';
import { AudienceController } from './http/audience.controller.js';
import { CaseController } from './http/case.controller.js';
import { CasePageFilesController } from './http/case-files.controller.js';
import { CaseRightsController } from './http/case-rights.controller.js';
import { CaseMeetingsController } from './http/case-meetings.controller.js';
import { CaseViews } from './http/case-views.js';
import { ConsultController } from './http/consult.controller.js';
import { ConsultPages } from './http/consult-pages.js';
import { SupporterCasesController } from './http/supporter-cases.controller.js';
import { SupporterFilesController } from './http/supporter-files.controller.js';
import { SupporterLectureController } from './http/supporter-lecture.controller.js';
import { SupporterMeetingsController } from './http/supporter-meetings.controller.js';
import { SupporterProfileController } from './http/supporter-profile.controller.js';
import { SupporterViews } from './http/supporter-views.js';
import { Failures } from './http/failures.js';
import { CaseFileForms } from './http/case-file-forms.js';
import { FollowUpController } from './http/follow-up.controller.js';
import { InformationController } from './http/information.controller.js';
import { LinkController } from './http/link.controller.js';
import { MailboxController } from './http/mailbox.controller.js';
import { MeetingViews } from './http/meeting-views.js';
import { MyMeetingsController } from './http/my-meetings.controller.js';
import { OpenDataPagesController } from './http/open-data.controller.js';
import { OfferController } from './http/offer.controller.js';
import { Pages } from './http/pages.js';
import { ProfileViews } from './http/profile-views.js';
import { RegistrationController } from './http/registration.controller.js';
import { RegistrationViews } from './http/registration-views.js';
import { SeminarPagesController } from './http/seminars.controller.js';
import { SeriesPagesController } from './http/seminar-series.controller.js';
import { SignInController } from './http/sign-in.controller.js';
import { PublicSupportersController } from './http/supporters.controller.js';
import { SurveyController } from './http/survey.controller.js';
import { SurveyViews } from './http/survey-views.js';
import { TrackController } from './http/track.controller.js';
import { MailboxAccess } from './mailbox-access.js';
import { PurgeDraftsJob } from './jobs/purge-drafts.js';

/** The server-rendered pages of requesters and supporters. */
@Module({
  imports: [
    TypeOrmModule.forFeature([PortalDraftEntity]),
    ConsultationsModule,
    ConversationsModule,
    EngagementsModule,
    KpiModule,
    NotificationsModule,
    PrivacyModule,
    SearchModule,
    SeminarsModule,
    SupportersModule,
    SurveysModule,
  ],
  controllers: [
    InformationController,
    AnswersController,
    ConsultController,
    TrackController,
    CaseController,
    CaseRightsController,
    CaseMeetingsController,
    CasePageFilesController,
    FollowUpController,
    SurveyController,
    SignInController,
    LinkController,
    OfferController,
    OpenDataPagesController,
    SupporterCasesController,
    SupporterFilesController,
    AudienceController,
    SupporterLectureController,
    SupporterMeetingsController,
    SupporterProfileController,
    MyMeetingsController,
    PublicSupportersController,
    SeminarPagesController,
    SeriesPagesController,
    RegistrationController,
    MailboxController,
  ],
  providers: [
    CaseViews,
    ConsultPages,
    SupporterViews,
    Drafts,
    Failures,
    CaseFileForms,
    MailboxAccess,
    MeetingViews,
    Pages,
    PortalPersonalData,
    ProfileViews,
    PurgeDraftsJob,
    RegistrationViews,
    RequestMailCode,
    RequestSignInLink,
    SurveyViews,
  ],
  exports: [Failures],
})
export class PortalModule {}
