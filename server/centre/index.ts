export { Centre, type CentreProfile } from './centre.js';
export { CentreDataError, CentreFiles } from './centre-files.js';
export { CentreModule } from './centre.module.js';
export { BusinessCalendar } from './domain/business-calendar.js';
export { isMunicipalityCode } from './domain/municipality-code.js';
export type {
  Choice,
  ClosingDays,
  Kpi,
  Municipality,
  ProfileSettings,
  SeminarTheme,
  Theme,
} from './domain/profile.js';
export { rubyParts, withoutRuby, type RubyPart } from './domain/ruby.js';
export {
  fillTemplate,
  inLanguage,
  LANGUAGES,
  type Language,
  type Localised,
  type SurveyDefinition,
  type Texts,
} from './domain/texts.js';
