import { runInNewContext } from 'node:vm';

/**
 * What `work` gives; ends it where it goes on for longer. Jest cannot: its time limit is only looked at
 * when the work lets go. Far beyond what anything takes that grows with its input and no faster.
 * @throws Error `Script execution timed out after …`
 */
export const within = <T>(milliseconds: number, work: () => T): T =>
  runInNewContext('work()', { work }, { timeout: milliseconds }) as T;
