export {
  JobHandler,
  type Job,
  type JobContext,
  type JobDeclaration,
} from '../platform/core/job.js';
export { JobsModule } from './jobs.module.js';
export { indexJobs, JobRegistry } from './services/registry.js';
export { JobRunner } from './services/runner.js';
