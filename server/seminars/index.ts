export { IMPORT_SEMINARS_USAGE, importSeminarsCli } from './cli.js';
export { AnswerQuestion } from './commands/answer-question.js';
export { AssignSlots } from './commands/assign-slots.js';
export { BookSlot } from './commands/book-slot.js';
export { CancelRegistration } from './commands/cancel-registration.js';
export { ChangeRegistration, RegistrationChanges } from './commands/change-registration.js';
export { CheckIn } from './commands/check-in.js';
export { CreateSeminar } from './commands/create-seminar.js';
export { GenerateSlots, GenerateSlotsBody } from './commands/generate-slots.js';
export { ImportSeminars } from './commands/import-seminars.js';
export { SaveSeries as KeepSeries } from './commands/save-series.js';
export { MoveBooking } from './commands/move-booking.js';
export { MoveSeminar } from './commands/move-seminar.js';
export { RegisterForSeminar, type RegistrationReceipt } from './commands/register-for-seminar.js';
export { RegisterForSeries, type SeriesReceipt } from './commands/register-for-series.js';
export { ReleaseSlot } from './commands/release-slot.js';
export { UpdateSeminar } from './commands/update-seminar.js';
export type { RegistrationRecord } from './db/registration.repository.js';
export type { SeminarRecord } from './db/seminar.repository.js';
export { closeFirstOfSeries, loadRegistrations, publishQuietly } from './db/load-rows.js';
export { SEMINAR_SUMMARY } from './db/seminar.view.js';
export { NewSeminar } from './domain/seminar-schema.js';
export { readSeminarFile, type SeminarLine } from './domain/seminar-file.js';
export { RegistrationBody, SeriesRegistrationBody } from './domain/registration-schema.js';
export { REGISTRATION_LABELS } from './domain/registration-states.js';
export { MODE_LABELS, type Mode } from './domain/seats.js';
export { addressShown, windowAt } from './domain/times.js';
export { Participants, type ParticipantCount } from './queries/participants.js';
export { PlanSlots } from './queries/plan-slots.js';
export { Registrations } from './queries/registrations.js';
export { SeminarCalendar } from './queries/seminar-calendar.js';
export { SeminarFeeds } from './queries/seminar-feeds.js';
export { seminarWords } from './queries/seminar-words.js';
export { Seminars } from './queries/seminars.js';
export { Series } from './queries/series.js';
export { Slots } from './queries/slots.js';
export type {
  RegistrationView,
  SeatsView,
  SeminarSummary,
  SeminarView,
  SeriesView,
  SlotView,
} from './queries/views.js';
export { Seating } from './services/seating.js';
export { SeminarsModule } from './seminars.module.js';
