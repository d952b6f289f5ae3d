import { printFigures } from './figures.js';
import { measureRequests } from './requests.js';

/* `npm run bench [-- requests]`: ratios measured in one run on this machine. Asserts nothing. */
const dist = process.env.BENCH_DIST ?? '';
const wanted = process.argv.slice(2);
const parts: Record<string, [string, () => Promise<Parameters<typeof printFigures>[1]>]> = {
  requests: ['Requests (fsync on, two cores shared with the load)', () => measureRequests(dist)],
};

for (const [name, [title, measure]] of Object.entries(parts)) {
  if (wanted.length === 0 || wanted.includes(name)) printFigures(title, await measure());
}
