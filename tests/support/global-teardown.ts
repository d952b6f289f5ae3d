import type { TestCluster } from './cluster.js';

/** Stops the run's PostgreSQL and removes its files. */
export default function globalTeardown(): void {
  (globalThis as { testCluster?: TestCluster }).testCluster?.destroy();
}
