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
import { Drafts } from './services/drafts.js';
import { SearchModule } from '../search/index.js';
import { AnswersController } from './public/controllers/answers.controller.js';
import { AudienceController } from './requester/controllers/audience.controller.js';
import { CaseController } from './requester/controllers/case.controller.js';
import { CasePageFilesController } from './requester/controllers/case-files.controller.js';
import { CaseRightsController } from './requester/controllers/case-rights.controller.js';
import { CaseMeetingsController } from './requester/controllers/case-meetings.controller.js';
import { CaseViews } from './http/case-views.js';
import { ConsultController } from './public/controllers/consult.controller.js';
import { ConsultPages } from './public/controllers/consult-pages.js';
import { SupporterCasesController } from './supporter/controllers/supporter-cases.controller.js';
import { SupporterFilesController } from './supporter/controllers/supporter-files.controller.js';
import { SupporterLectureController } from './supporter/controllers/supporter-lecture.controller.js';
import { SupporterMeetingsController } from './supporter/controllers/supporter-meetings.controller.js';
import { SupporterProfileController } from './supporter/controllers/supporter-profile.controller.js';
import { SupporterViews } from './supporter/controllers/supporter-views.js';
import { Failures } from './http/failures.js';
import { CaseFileForms } from './forms/case-file-forms.js';
import { FollowUpController } from './requester/controllers/follow-up.controller.js';
import { InformationController } from './public/controllers/information.controller.js';
import { LinkController } from './sign-in/controllers/link.controller.js';
import { MailboxController } from './sign-in/controllers/mailbox.controller.js';
import { MeetingViews } from './http/meeting-views.js';
import { MyMeetingsController } from './supporter/controllers/my-meetings.controller.js';
import { OpenDataPagesController } from './public/controllers/open-data.controller.js';
import { OfferController } from './supporter/controllers/offer.controller.js';
import { Pages } from './http/pages.js';
import { ProfileViews } from './supporter/controllers/profile-views.js';
import { RegistrationController } from './participant/controllers/registration.controller.js';
import { RegistrationViews } from './participant/controllers/registration-views.js';
import { SeminarPagesController } from './public/controllers/seminars.controller.js';
import { SeriesPagesController } from './public/controllers/seminar-series.controller.js';
import { SignInController } from './sign-in/controllers/sign-in.controller.js';
import { PublicSupportersController } from './public/controllers/supporters.controller.js';
import { SurveyController } from './requester/controllers/survey.controller.js';
import { SurveyViews } from './requester/controllers/survey-views.js';
import { TrackController } from './public/controllers/track.controller.js';
import { MailboxAccess } from './services/mailbox-access.js';
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
