import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Solver } from '../domain/assignment/solve.js';

/**
 * What runs in the thread. As text: a file of its own would have to be found both compiled and as
 * TypeScript, and these lines need nothing but the solver, whose path comes with the data.
 */
const THREAD = `
const { parentPort, workerData } = require('node:worker_threads');
const loading = require(workerData)();
parentPort.on('message', async ({ model, seconds }) => {
  try {
    const highs = await loading;
    const options = { output_flag: false, time_limit: seconds, mip_rel_gap: 0, random_seed: 1, threads: 1 };
    const { Status, Columns } = highs.solve(model, options);
    const chosen = Object.values(Columns)
      .filter(({ Name, Primal }) => Name[0] === 'x' && Primal > 0.5)
      .map(({ Name }) => Number(Name.slice(1)));
    parentPort.postMessage({ status: Status, chosen });
  } catch (error) {
    parentPort.postMessage({ status: String(error), chosen: [] });
  }
});`;

/** A thread that hangs is ended this long after its time. */
const GRACE_MS = 3_000;

const LATE = 'Time limit reached';

interface Answer {
  status: string;
  chosen: number[];
}

/**
 * HiGHS in a thread of its own: a fresh WASM instance per job, since one that has run out of memory
 * stays broken, and a thread, since solving never gives way.
 */
export async function withHighs<T>(work: (solver: Solver) => Promise<T>): Promise<T> {
  const path = createRequire(join(process.cwd(), 'package.json')).resolve('highs');
  const thread = new Worker(THREAD, { eval: true, workerData: path });
  try {
    return await work(async (model, seconds) => {
      const { status, chosen } = await solveInThread(thread, model, seconds);
      if (status === 'Optimal') return { chosen, proven: true };
      if (status === 'Infeasible') return { chosen: null, proven: true };
      // Out of time, perhaps with something in hand; without, the caller has a plan of its own.
      if (status === LATE) return { chosen: chosen.length > 0 ? chosen : null, proven: false };
      throw new Error(`HiGHS gave up: ${status}`);
    });
  } finally {
    await thread.terminate();
  }
}

function solveInThread(thread: Worker, model: string, seconds: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => done(() => resolve({ status: LATE, chosen: [] })),
      seconds * 1_000 + GRACE_MS,
    );
    const done = (settle: () => void): void => {
      clearTimeout(late);
      thread.off('message', answered).off('error', failed);
      settle();
    };
    const answered = (answer: Answer) => done(() => resolve(answer));
    const failed = (error: Error) => done(() => reject(error));
    thread.on('message', answered).on('error', failed);
    thread.postMessage({ model, seconds });
  });
}
