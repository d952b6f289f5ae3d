import { indexJobs, type Job, type JobDeclaration } from '../../server/jobs/index.js';

const handler: Job = { run: () => Promise.resolve() };
const job = (over: Partial<JobDeclaration> & { name?: string } = {}, by: unknown = handler) => ({
  declaration: {
    name: 'room.work',
    queue: 'fast',
    on: ['thing.happened'],
    ...over,
  } as JobDeclaration,
  handler: by as Job,
});

describe('the registry of jobs', () => {
  it('finds each by its name', () => {
    const jobs = indexJobs([job(), job({ name: 'room.other' })]);
    expect([...jobs.keys()]).toEqual(['room.work', 'room.other']);
  });

  it.each([
    ['has two handlers', [job(), job()]],
    ['has no handler', [job({}, {})]],
    ['has no handler', [job({}, null)]],
    ['unknown queue', [job({ queue: 'express' as 'fast' })]],
    ['never started', [job({ on: [] })]],
  ])('stops start-up when a job %s, and names it', (complaint, jobs) => {
    expect(() => indexJobs(jobs)).toThrow(complaint);
    expect(() => indexJobs(jobs)).toThrow(/"room.work"/);
  });

  it.each(['room:work', '12', 'Room.Work', ''])('refuses the name %j', (name) => {
    expect(() => indexJobs([job({ name })])).toThrow('malformed');
  });
});
