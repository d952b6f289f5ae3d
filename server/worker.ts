import { createApp } from './app.js';
import { loadConfig } from './platform/config/config.js';
import { Logger } from './platform/core/logger.js';
import { onSignal } from './platform/core/signals.js';
import { WorkModule } from './work.module.js';

/** The job process: as many of them as wanted may run beside any number of web processes. */
const app = await createApp(loadConfig(process.env), { root: WorkModule });
await app.init();
app.get(Logger).info('worker.running');
onSignal(() => app.close());
