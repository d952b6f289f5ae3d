import { measureAssignment } from './assignment.js';
import { printFigures } from './figures.js';
import { measureInbox } from './inbox.js';
import { measureLearning } from './learning.js';
import { measurePipeline } from './pipeline.js';
import { measureRanking } from './ranking.js';
import { measureRequests } from './requests.js';
import { measureRosters } from './rosters.js';
import { measureSearch } from './search.js';
import { measureSeminars } from './seminars.js';
import { measureTextQuality } from './text-quality.js';

/* `npm run bench [-- requests]`: ratios measured in one run on this machine. Asserts nothing. */
const dist = process.env.BENCH_DIST ?? '';
const wanted = process.argv.slice(2);
const parts: Record<string, [string, () => Promise<Parameters<typeof printFigures>[1]>]> = {
  requests: ['Requests (fsync on, two cores shared with the load)', () => measureRequests(dist)],
  pipeline: [
    `From the form to the ranked shortlist (queue on ${process.env.REDIS_URL ? 'Redis' : 'PostgreSQL'})`,
    () => measurePipeline(dist),
  ],
  inbox: ['The back office over 1,000,000 cases', () => measureInbox(dist)],
  text: ['Text engine on public sets', () => Promise.resolve(measureTextQuality())],
  ranking: ['Ranking', () => Promise.resolve(measureRanking())],
  assignment: ['Assignment with HiGHS', measureAssignment],
  search: ['Search over 1,000,000 documents', measureSearch],
  seminars: [
    'Opening minute of a seminar: 2,000 people, 20 seats, 500 online places',
    () => measureSeminars(dist),
  ],
  learning: ['Learning categoriser', () => Promise.resolve(measureLearning())],
  rosters: ['Published rosters, everyday questions', () => Promise.resolve(measureRosters())],
};

for (const [name, [title, measure]] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) printFigures(title, await measure());
}
