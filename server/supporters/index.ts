export { IMPORT_SUPPORTERS_USAGE, importSupportersCli } from './cli.js';
export { ChangeOwnProfile } from './commands/change-own-profile.js';
export { CreateSupporter, type NewSupporter } from './commands/create-supporter.js';
export { DecideChange } from './commands/decide-change.js';
export { ImportSupporters } from './commands/import-supporters.js';
export { SaveTerms as KeepTerms } from './commands/save-terms.js';
export { UpdateSupporter } from './commands/update-supporter.js';
export {
  awayOn,
  canMeet,
  openOn,
  WEEKDAY_LABELS,
  weeklyText,
  type Availability,
} from './domain/availability.js';
export { loadTerms } from './db/load-rows.js';
export { SUPPORTER_SUMMARY } from './db/supporter.view.js';
export { insertSupporters } from './db/supporter-row.js';
export { PROFILE_LABELS, ProfileBody } from './domain/profile-change.js';
export { joined } from './domain/roster-plan.js';
export { supporterFields } from './domain/supporter-schema.js';
export { offerObstacle, type Supporter, type SupporterDetails } from './domain/supporter.js';
export { termFields, type ContactPerson, type SupporterTerms } from './domain/terms.js';
export { EndingTerms } from './queries/ending-terms.js';
export { ListSupporters } from './queries/list-supporters.js';
export { ProfileChangesQuery, type SupporterChangeView } from './queries/profile-changes.js';
export { PublicProfiles, type PublicProfile } from './queries/public-profiles.js';
export { Roster } from './queries/roster.js';
export { supporterWords } from './queries/supporter-words.js';
export { Terms } from './queries/terms.js';
export { SupporterLoads } from './ports/supporter-loads.js';
export { SupportersModule } from './supporters.module.js';
