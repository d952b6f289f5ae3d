import { rank } from '../../server/matching/domain/rank.js';
import type { Profile } from '../../server/matching/domain/types.js';
import { engineWith, NO_HISTORY, question, supporter } from './engine.js';
import type { Figure } from './figures.js';

const SUPPORTERS = 10_000;
const CASES = 200;
const WARM_UP = 20;

/** The same invented roster in every run. */
function roster(vocabulary: readonly string[]): Profile[] {
  let state = 7;
  const draw = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return vocabulary[state % vocabulary.length] ?? '';
  };
  return Array.from({ length: SUPPORTERS }, (_, i) =>
    supporter({
      id: `s${String(i)}`,
      name: `架空 ${String(i)}`,
      affiliation: `架空${draw()}研究所`,
      specialities: [draw(), draw(), draw()],
      biography: `${draw()}と${draw()}に取り組む人たちを、現場で手伝ってきました。${draw()}も。`,
    }),
  );
}

/** How long ranking 10,000 supporters for one case takes, warm, and what their index weighs. */
export function measureRanking(): Figure[] {
  const vocabulary = engineWith([]).finder.lexicon.concepts.flatMap(
    (concept) => concept.specialities,
  );
  const wordings = engineWith([]).finder.lexicon.concepts.flatMap((concept) => concept.wordings);
  const before = process.memoryUsage().rss;
  const started = performance.now();
  const engine = engineWith(roster(vocabulary));
  const built = performance.now() - started;
  const times: number[] = [];
  let used = process.cpuUsage();
  for (let i = 0; i < CASES + WARM_UP; i += 1) {
    const words = [0, 1, 2, 3, 4, 5].map((k) => wordings[(i * 31 + k * 97) % wordings.length]);
    const request = question('business', `${words[0] ?? ''}のことで困っています`, words.join('。'));
    if (i === WARM_UP) used = process.cpuUsage();
    const from = performance.now();
    rank(engine, request, NO_HISTORY);
    if (i >= WARM_UP) times.push(performance.now() - from);
  }
  const { user, system } = process.cpuUsage(used);
  times.sort((a, b) => a - b);
  return [
    { measure: '10,000 supporters ranked, p50 ms', value: times[CASES / 2] ?? 0, atMost: 50 },
    { measure: '10,000 supporters ranked, p95 ms', value: times[CASES * 0.95] ?? 0 },
    // On a machine with other work, what it takes of the processor says more than the clock.
    { measure: 'processor time of one ranking, ms', value: (user + system) / 1_000 / CASES },
    { measure: '10,000 supporters indexed, ms', value: built },
    { measure: 'memory they take, MB', value: (process.memoryUsage().rss - before) / 2 ** 20 },
  ];
}
