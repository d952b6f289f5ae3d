export { JobHandler, type Job, type JobContext, type JobDeclaration } from '../platform/job.js';
export { JobsModule } from './jobs.module.js';
export { indexJobs, JobRegistry } from './registry.js';
export { JobRunner } from './runner.js';
