import type { INestApplicationContext } from '@nestjs/common';
import { Centre } from '../centre/index.js';
import { RollUps } from '../kpi/index.js';
import { Clock } from '../platform/time/clock.js';
import { Problem } from '../platform/core/problems.js';
import { LoadDemo, type LoadedDemo } from './commands/load-demo.js';

export { type LoadedDemo } from './commands/load-demo.js';
export { DemoModule } from './demo.module.js';
export { DemoSupporter } from './queries/demo-supporter.js';

/**
 * Loads the demo centre into an empty database and says what it loaded; null when the database is in
 * use already (the second start) and is left as it is, or when the centre comes without a demo.
 */
export async function loadDemo(
  app: INestApplicationContext,
  { now = app.get(Clock).now() }: { now?: Date } = {},
): Promise<LoadedDemo | null> {
  if (!app.get(Centre).has('demo/current.json')) return null;
  try {
    const loaded = await app.get(LoadDemo).execute({ now }, { kind: 'system', id: 'demo' });
    // History comes without events: count it once, so that the dashboard does not wait for the schedule.
    await app.get(RollUps).catchUp();
    return loaded;
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-empty') return null;
    throw error;
  }
}
