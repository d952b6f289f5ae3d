export {
  JobHandler,
  type Job,
  type JobContext,
  type JobDeclaration,
  type Lane,
} from '../platform/job.js';
export { JobsModule } from './jobs.module.js';
export { indexJobs, JobRegistry, type RegisteredJob } from './registry.js';
export { JobRunner } from './runner.js';
