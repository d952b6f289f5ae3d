export {
  JobHandler,
  type Job,
  type JobContext,
  type JobDeclaration,
} from '../platform/core/job.js';
export { JobsModule } from './jobs.module.js';
export { indexJobs, JobRegistry } from './services/registry.js';
export { FinishedJobs } from './ports/finished-jobs.js';
export { JobQueues } from './services/queues.js';
export { JobRunner } from './services/runner.js';
