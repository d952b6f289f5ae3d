import { createApp } from './app.js';
import { loadConfig } from './platform/config/config.js';
import { Logger } from './platform/core/logger.js';
import { onSignal } from './platform/core/signals.js';
import { startWork } from './work.js';

/** The job process: as many of them as wanted may run beside any number of web processes. */
const app = await createApp(loadConfig(process.env));
await app.init();
const work = await startWork(app);
app.get(Logger).info('worker.running');
onSignal(async () => {
  await work.stop();
  await app.close();
});
