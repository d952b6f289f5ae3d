import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ConsultationsModule } from '../consultations/index.js';
import { EngagementsModule } from '../engagements/index.js';
import { MatchingModule } from '../matching/index.js';
import { LinkSources } from '../identity/index.js';
import { RecordPolicies } from '../platform/core/record-policies.js';
import { SupportersModule } from '../supporters/index.js';
import { SurveysModule } from '../surveys/index.js';
import { AddressChanges } from './services/address-changes.js';
import { Booking } from './services/booking.js';
import { AdmitWalkIn } from './commands/admit-walk-in.js';
import { AnswerQuestion } from './commands/answer-question.js';
import { AssignSlots } from './commands/assign-slots.js';
import { BookSlot } from './commands/book-slot.js';
import { CancelRegistration } from './commands/cancel-registration.js';
import { ChangeRegistration } from './commands/change-registration.js';
import { CheckIn } from './commands/check-in.js';
import { CopySeminar } from './commands/copy-seminar.js';
import { CreateSeminar } from './commands/create-seminar.js';
import { EraseRegistration } from './commands/erase-registration.js';
import { EraseParticipants } from './commands/erase-participants.js';

import { ForgetPeople } from './services/forget-people.js';
import { GenerateSlots } from './commands/generate-slots.js';
import { ImportSeminars } from './commands/import-seminars.js';
import { SaveSeries } from './commands/save-series.js';
import { MoveBooking } from './commands/move-booking.js';
import { MoveSeminar } from './commands/move-seminar.js';
import { RegisterForSeminar } from './commands/register-for-seminar.js';
import { RegisterForSeries } from './commands/register-for-series.js';
import { ReleaseSlot } from './commands/release-slot.js';
import { RemindParticipants } from './commands/remind-participants.js';
import { TendSeminar } from './commands/tend-seminar.js';
import { UndoAttendance } from './commands/undo-attendance.js';
import { UpdateSeminar } from './commands/update-seminar.js';
import { WithdrawSlot } from './commands/withdraw-slot.js';
import { SeminarsPersonalData } from './db/personal-data.js';
import { RegistrationEntity } from './db/registration.entity.js';
import { SeminarSeatsEntity, SeminarSpeakerEntity } from './db/seminar-parts.entities.js';
import { SeminarSeriesEntity } from './db/seminar-series.entity.js';
import { SeminarEntity } from './db/seminar.entity.js';
import { NoticeEntity, SlotEntity, SlotWishEntity } from './db/slot.entities.js';
import { AttendanceController } from './http/attendance.controller.js';
import { StaffListsController } from './http/staff-lists.controller.js';
import { EventsController } from './http/events.controller.js';
import { RegistrationAccessLinksController } from './http/registration-access-links.controller.js';
import { RegistrationsController } from './http/registrations.controller.js';
import { SeminarsController } from './http/seminars.controller.js';
import { SeriesController } from './http/series.controller.js';
import { SlotsController } from './http/slots.controller.js';
import { SurveyParticipantsJob } from './jobs/survey-participants.js';
import { EraseParticipantsJob } from './jobs/erase-participants.js';
import { RemindParticipantsJob } from './jobs/remind-participants.js';
import { TendSeminarsJob } from './jobs/tend-seminars.js';
import { DueSeminars } from './queries/due-seminars.js';
import { FindRegistration } from './queries/find-registration.js';
import { Participants } from './queries/participants.js';
import { PlanSlots } from './queries/plan-slots.js';
import { PreviewSlots } from './queries/preview-slots.js';
import { registrationLinks } from './queries/registration-links.js';
import { RegistrationSheet } from './queries/registration-sheet.js';
import { Registrations } from './queries/registrations.js';
import { SeatCounts } from './queries/seat-counts.js';
import { SeminarCalendar } from './queries/seminar-calendar.js';
import { SeminarFeeds } from './queries/seminar-feeds.js';
import { SeminarFigures } from './queries/seminar-figures.js';
import { SeminarReferences } from './queries/seminar-references.js';
import { Seminars } from './queries/seminars.js';
import { Series } from './queries/series.js';
import { Slots } from './queries/slots.js';
import { MovingSlots } from './services/moving-slots.js';
import { Seating } from './services/seating.js';
import { RegistrationRepository } from './db/registration.repository.js';
import { SeminarRepository } from './db/seminar.repository.js';
import { SeminarSeatsRepository } from './db/seminar-seats.repository.js';
import { SeminarSeriesRepository } from './db/seminar-series.repository.js';
import { SlotRepository } from './db/slot.repository.js';
import { SlotWishRepository } from './db/slot-wish.repository.js';
import { SeminarSpeakerRepository } from './db/seminar-speaker.repository.js';

const SERVICES = [
  AdmitWalkIn,
  AnswerQuestion,
  AssignSlots,
  BookSlot,
  Booking,
  CancelRegistration,
  ChangeRegistration,
  CheckIn,
  CopySeminar,
  CreateSeminar,
  FindRegistration,
  GenerateSlots,
  ImportSeminars,
  SaveSeries,
  MoveBooking,
  MoveSeminar,
  MovingSlots,
  Participants,
  PlanSlots,
  RegisterForSeminar,
  RegisterForSeries,
  Registrations,
  ReleaseSlot,
  SeatCounts,
  Seating,
  SeminarCalendar,
  SeminarFeeds,
  SeminarReferences,
  Seminars,
  Series,
  Slots,
  UndoAttendance,
  UpdateSeminar,
  WithdrawSlot,
];

@Module({
  imports: [
    TypeOrmModule.forFeature([
      NoticeEntity,
      RegistrationEntity,
      SeminarEntity,
      SeminarSeatsEntity,
      SeminarSeriesEntity,
      SeminarSpeakerEntity,
      SlotEntity,
      SlotWishEntity,
    ]),
    ConsultationsModule,
    EngagementsModule,
    MatchingModule,
    SupportersModule,
    SurveysModule,
  ],
  controllers: [
    AttendanceController,
    EventsController,
    StaffListsController,
    RegistrationsController,
    RegistrationAccessLinksController,
    SeminarsController,
    SeriesController,
    SlotsController,
  ],
  providers: [
    SeminarSpeakerRepository,
    RegistrationRepository,
    SeminarRepository,
    SeminarSeatsRepository,
    SeminarSeriesRepository,
    SlotRepository,
    SlotWishRepository,
    ...SERVICES,
    AddressChanges,
    PreviewSlots,
    RegistrationSheet,
    SeminarFigures,
    SeminarsPersonalData,
    DueSeminars,
    EraseRegistration,
    EraseParticipants,
    ForgetPeople,
    RemindParticipants,
    TendSeminar,
    SurveyParticipantsJob,
    EraseParticipantsJob,
    RemindParticipantsJob,
    TendSeminarsJob,
  ],
  exports: SERVICES,
})
export class SeminarsModule implements OnModuleInit {
  constructor(
    private readonly policies: RecordPolicies,
    private readonly seminars: Seminars,
    private readonly series: Series,
    private readonly registrations: Registrations,
    private readonly slots: Slots,
    private readonly links: LinkSources,
  ) {}

  /** Everybody sees what is published; drafts, and who registered, are the desk's. */
  onModuleInit(): void {
    this.links.register('registration', registrationLinks);
    this.policies.register('seminar', (actor, id) => this.seminars.exists(id, actor));
    this.policies.register('seminar-series', (_, id) => this.series.exists(id));
    this.policies.register(
      'registration',
      async (actor, id) => actor.kind === 'account' && (await this.registrations.find(id)) !== null,
    );
    this.policies.register(
      'slot',
      async (actor, id) => actor.kind === 'account' && (await this.slots.find(id)) !== null,
    );
  }
}
