import type { WorkerOptions } from 'node:worker_threads';

/**
 * How the file of a thread is started. A module of its own because tests run TypeScript: their loader
 * (`tests/support/thread-entry.ts`) stands in its place and starts the same file.
 *
 * @param file the compiled file, as `new URL('./x-thread.js', import.meta.url)`
 */
export const threadEntry = (file: URL): { source: URL | string; options: WorkerOptions } => ({
  source: file,
  options: {},
});
