export { IMPORT_ISSUE_SURVEY_USAGE, importIssueSurveyCli } from './cli.js';
export { KpiModule } from './kpi.module.js';
export { Contribution } from './queries/contribution.js';
export {
  ShowOpenData,
  type OpenDataCatalogue,
  type OpenDataMetadata,
  type OpenDataSet,
} from './queries/open-data.js';
export { Overview } from './queries/overview.js';
export type { ContributionRate, KpiOverview } from './queries/views.js';
export { RollUps, type Verification } from './rollups.js';
