import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Centre } from '../centre/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EngagementsModule } from '../engagements/index.js';
import { Clock } from '../platform/time/clock.js';
import { Config } from '../platform/config/config.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { SeminarsModule } from '../seminars/index.js';
import { SupportersModule } from '../supporters/index.js';
import { SurveysModule } from '../surveys/index.js';
import { LiftSuppression } from './commands/lift-suppression.js';
import { PlanDeliveries } from './commands/plan-deliveries.js';
import { ReadInboundMail } from './commands/read-inbound-mail.js';
import { RecordBounce } from './commands/record-bounce.js';
import { RequeueDeliveries } from './commands/requeue-deliveries.js';
import { ResendDelivery } from './commands/resend-delivery.js';
import { SendDelivery } from './commands/send-delivery.js';
import { ResolveInboundMail } from './commands/resolve-inbound-mail.js';
import { ReceiveMail } from './commands/receive-mail.js';
import { CapturedMailEntity } from './db/captured-mail.entity.js';
import { DeliveryEntity } from './db/delivery.entity.js';
import { FirstMailEntity } from './db/first-mail.entity.js';
import { InboundMailEntity } from './db/inbound-mail.entity.js';
import { FirstMails } from './delivery/first-mails.js';
import { ParticipantMails } from './delivery/participant-mails.js';
import { NotificationsPersonalData } from './db/personal-data.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { InboundMailsController } from './http/inbound-mails.controller.js';
import { InboundSignature } from './http/inbound-signature.js';
import { InboundWebhookController } from './http/inbound-webhook.controller.js';
import { SuppressionsController } from './http/suppressions.controller.js';
import { MailBudget, MailReader } from './inbound/mail-reader.js';
import { Participants } from './inbound/participants.js';
import { PostMail } from './inbound/post-mail.js';
import { FetchMailJob } from './jobs/fetch-mail.js';
import { EraseParticipantJob } from './jobs/erase-participant.js';
import { PlanDeliveriesJob } from './jobs/plan-deliveries.js';
import { ReadInboundMailJob } from './jobs/read-inbound-mail.js';
import { RequeueDeliveriesJob } from './jobs/requeue-deliveries.js';
import { SendDeliveryJob } from './jobs/send-delivery.js';
import { AccountMails } from './mails/composers/account-mails.js';
import { Facts } from './mails/composers/facts.js';
import { MailComposer } from './mails/composers/mail-composer.js';
import { LinkMails } from './mails/composers/link-mails.js';
import { MeetingMails } from './mails/composers/meeting-mails.js';
import { ReminderMails } from './mails/composers/reminder-mails.js';
import { RequesterMails } from './mails/composers/requester-mails.js';
import { RosterMails } from './mails/composers/roster-mails.js';
import { SeminarMails } from './mails/composers/seminar-mails.js';
import { StaffMails } from './mails/composers/staff-mails.js';
import { SupporterMails } from './mails/composers/supporter-mails.js';
import { SurveyMails } from './mails/composers/survey-mails.js';
import { CapturedMails } from './queries/captured-mails.js';
import { ListDeliveries } from './queries/list-deliveries.js';
import { ListInboundMails } from './queries/list-inbound-mails.js';
import { Suppressions } from './queries/suppressions.js';
import { ReplyAddresses } from './inbound/reply-addresses.js';
import { createMailTransport } from './delivery/transport/create-transport.js';
import { MailTransport } from './delivery/transport/mail-transport.js';
import { CloseDigests } from './commands/close-digests.js';
import { RequestMailTest } from './commands/request-mail-test.js';
import { SetMailPreference } from './commands/set-mail-preference.js';
import { SetMailSettings } from './commands/set-mail-settings.js';
import { SweepMails } from './commands/sweep-mails.js';
import { SendDigestsJob } from './jobs/send-digests.js';
import { SweepMailsJob } from './jobs/sweep-mails.js';
import { OfficeMails } from './mails/composers/office-mails.js';
import { MailSettingsStore } from './delivery/mail-settings.js';
import { MailCatalogue } from './queries/mail-catalogue.js';
import { MailPreferences } from './queries/mail-preferences.js';
import { MailCatalogueController } from './http/mail-catalogue.controller.js';
import { MailSettingsController } from './http/mail-settings.controller.js';
import { DigestRepository } from './db/digest.repository.js';
import { OldMailsRepository } from './db/old-mails.repository.js';
import { SuppressionRepository } from './db/suppression.repository.js';
import { DeliveryRepository } from './db/delivery.repository.js';
import { InboundMailRepository } from './db/inbound-mail.repository.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      DeliveryEntity,
      CapturedMailEntity,
      FirstMailEntity,
      InboundMailEntity,
    ]),
    ConsultationsModule,
    ConversationsModule,
    EngagementsModule,
    SupportersModule,
    SeminarsModule,
    SurveysModule,
  ],
  controllers: [
    DeliveriesController,
    InboundMailsController,
    InboundWebhookController,
    MailCatalogueController,
    MailSettingsController,
    SuppressionsController,
  ],
  providers: [
    DeliveryRepository,
    DigestRepository,
    OldMailsRepository,
    SuppressionRepository,
    InboundMailRepository,
    {
      provide: MailTransport,
      inject: [Config, Centre, UnitOfWork, Clock],
      useFactory: createMailTransport,
    },
    AccountMails,
    CapturedMails,
    Facts,
    FetchMailJob,
    FirstMails,
    InboundSignature,
    MailComposer,
    LiftSuppression,
    ListDeliveries,
    ListInboundMails,
    LinkMails,
    MeetingMails,
    NotificationsPersonalData,
    Participants,
    PlanDeliveries,
    PlanDeliveriesJob,
    PostMail,
    ReadInboundMail,
    ReadInboundMailJob,
    RecordBounce,
    ReminderMails,
    ReplyAddresses,
    RequesterMails,
    RosterMails,
    RequeueDeliveries,
    RequeueDeliveriesJob,
    ResendDelivery,
    SendDelivery,
    SendDeliveryJob,
    ResolveInboundMail,
    StaffMails,
    SupporterMails,
    Suppressions,
    CloseDigests,
    RequestMailTest,
    SetMailPreference,
    SetMailSettings,
    SweepMails,
    SendDigestsJob,
    SweepMailsJob,
    OfficeMails,
    MailSettingsStore,
    MailCatalogue,
    MailPreferences,
    MailBudget,
    MailReader,
    ReceiveMail,
    EraseParticipantJob,
    ParticipantMails,
    SeminarMails,
    SurveyMails,
  ],
  exports: [CapturedMails, FirstMails],
})
export class NotificationsModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly deliveries: ListDeliveries,
    private readonly transport: MailTransport,
    private readonly inbound: ListInboundMails,
    private readonly suppressions: Suppressions,
  ) {}

  onModuleInit(): void {
    const ofDesk = (type: string, records: { exists(id: string): Promise<boolean> }): void =>
      this.policies.register(
        type,
        async (actor, id) => actor.kind === 'account' && (await records.exists(id)),
      );
    ofDesk('delivery', this.deliveries);
    ofDesk('inbound-mail', this.inbound);
    ofDesk('suppression', this.suppressions);
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
