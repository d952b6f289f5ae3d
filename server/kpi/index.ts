export { IMPORT_ISSUE_SURVEY_USAGE, importIssueSurveyCli } from './cli.js';
export { KpiModule } from './kpi.module.js';
export { ShowOpenData, type OpenDataMetadata, type OpenDataSet } from './queries/open-data.js';
export type { ContributionRate } from './queries/views.js';
export { RollUps } from './commands/refresh-roll-ups.js';
