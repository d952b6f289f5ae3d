import { Module, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Centre } from '../centre/index.js';
import { ConsultationsModule } from '../consultations/index.js';
import { ConversationsModule } from '../conversations/index.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { EngagementsModule } from '../engagements/index.js';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { RecordPolicies } from '../platform/record-policies.js';
import { SupportersModule } from '../supporters/index.js';
import { SurveysModule } from '../surveys/index.js';
import { PlanDeliveries } from './commands/plan-deliveries.js';
import { RequeueDeliveries } from './commands/requeue-deliveries.js';
import { ResendDelivery } from './commands/resend-delivery.js';
import { SendDelivery } from './commands/send-delivery.js';
import { CapturedMailEntity } from './db/captured-mail.entity.js';
import { DeliveryEntity } from './db/delivery.entity.js';
import { NotificationsPersonalData } from './db/personal-data.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { PlanDeliveriesJob } from './jobs/plan-deliveries.js';
import { RequeueDeliveriesJob } from './jobs/requeue-deliveries.js';
import { SendDeliveryJob } from './jobs/send-delivery.js';
import { AccountLetters } from './letters/account-letters.js';
import { Facts } from './letters/facts.js';
import { Letters } from './letters/letters.js';
import { MeetingLetters } from './letters/meeting-letters.js';
import { ReminderLetters } from './letters/reminder-letters.js';
import { RequesterLetters } from './letters/requester-letters.js';
import { RosterLetters } from './letters/roster-letters.js';
import { StaffLetters } from './letters/staff-letters.js';
import { SupporterLetters } from './letters/supporter-letters.js';
import { SurveyLetters } from './letters/survey-letters.js';
import { CapturedMails } from './queries/captured-mails.js';
import { ListDeliveries } from './queries/list-deliveries.js';
import { createMailTransport } from './transport/create-transport.js';
import { MailTransport } from './transport/mail-transport.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([DeliveryEntity, CapturedMailEntity]),
    ConsultationsModule,
    ConversationsModule,
    EngagementsModule,
    SupportersModule,
    SurveysModule,
  ],
  controllers: [DeliveriesController],
  providers: [
    {
      provide: MailTransport,
      inject: [Config, Centre, UnitOfWork, Clock],
      useFactory: createMailTransport,
    },
    AccountLetters,
    CapturedMails,
    Facts,
    Letters,
    ListDeliveries,
    MeetingLetters,
    NotificationsPersonalData,
    PlanDeliveries,
    PlanDeliveriesJob,
    ReminderLetters,
    RequesterLetters,
    RosterLetters,
    RequeueDeliveries,
    RequeueDeliveriesJob,
    ResendDelivery,
    SendDelivery,
    SendDeliveryJob,
    StaffLetters,
    SupporterLetters,
    SurveyLetters,
  ],
  exports: [CapturedMails],
})
export class NotificationsModule implements OnModuleInit, OnApplicationShutdown {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly deliveries: ListDeliveries,
    private readonly transport: MailTransport,
  ) {}

  onModuleInit(): void {
    this.policies.register(
      'delivery',
      async (actor, id) => actor.kind === 'account' && (await this.deliveries.exists(id)),
    );
  }

  onApplicationShutdown(): void {
    this.transport.close();
  }
}
