import { createApp } from './app.js';
import { loadConfig } from './platform/config/config.js';
import { Logger } from './platform/core/logger.js';
import { onSignal } from './platform/core/signals.js';

/** The web process: API, portal and the built back office. */
const config = loadConfig(process.env);
const app = await createApp(config);
await app.listen(config.port, config.host);
app.get(Logger).info('web.listening', { host: config.host, port: config.port });
onSignal(() => app.close());
