export { Centre } from './services/centre.js';
export { CentreDataError } from './services/centre-files.js';
export { CentreModule } from './centre.module.js';
export type { Kpi } from './domain/profile.js';
export { rubyParts, withoutRuby } from './domain/ruby.js';
export {
  fillTemplate,
  inLanguage,
  LANGUAGES,
  type Language,
  type Localised,
  type SurveyDefinition,
} from './domain/texts.js';
