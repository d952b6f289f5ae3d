export { IMPORT_SUPPORTERS_USAGE, importSupportersCli } from './cli.js';
export { ChangeOwnProfile } from './commands/change-own-profile.js';
export { CreateSupporter, type NewSupporter } from './commands/create-supporter.js';
export { DecideChange } from './commands/decide-change.js';
export { ImportSupporters, type ImportResult } from './commands/import-supporters.js';
export { KeepTerms } from './commands/keep-terms.js';
export { UpdateSupporter, type SupporterChanges } from './commands/update-supporter.js';
export {
  awayOn,
  canMeet,
  openOn,
  WEEKDAY_LABELS,
  weeklyText,
  type Availability,
  type AwayPeriod,
  type WeeklyHours,
} from './domain/availability.js';
export { SUPPORTER_CHANGED, supporterChanged } from './domain/events.js';
export { insertSupporters } from './db/supporter-store.js';
export { CHECKED_FIELDS, PROFILE_LABELS, ProfileBody } from './domain/profile-change.js';
export { joined, type RosterEntry } from './domain/roster-plan.js';
export { supporterFields } from './domain/supporter-schema.js';
export { SUPPORTER_STATUS_LABELS, type SupporterStatus } from './domain/states.js';
export {
  offerObstacle,
  type OfferObstacle,
  type Supporter,
  type SupporterDetails,
  type SupporterKind,
  type SupportMethod,
} from './domain/supporter.js';
export { termFields, type ContactPerson, type SupporterTerms } from './domain/terms.js';
export { EndingTerms, type EndingTerm } from './queries/ending-terms.js';
export { ListSupporters, type SupporterFilter } from './queries/list-supporters.js';
export { ProfileChangesQuery, type SupporterChangeView } from './queries/profile-changes.js';
export { PublicProfiles, type PublicProfile } from './queries/public-profiles.js';
export { Roster } from './queries/roster.js';
export { Terms } from './queries/terms.js';
export { SupporterLoads, type LoadCounter } from './supporter-loads.js';
export { SupportersModule } from './supporters.module.js';
