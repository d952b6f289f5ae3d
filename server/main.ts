import { createApp } from './app.js';
import { loadConfig } from './platform/config.js';
import { giveBackAfterStart } from './platform/give-back.js';
import { Logger } from './platform/logger.js';
import { onSignal } from './platform/signals.js';

/** The web process: API, portal and the built back office. */
const config = loadConfig(process.env);
const app = await createApp(config);
await app.listen(config.port, config.host);
app.get(Logger).info('web.listening', { host: config.host, port: config.port });
giveBackAfterStart();
onSignal(() => app.close());
