export { Outbox, OUTBOX_CHANNEL } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
export { Relay, type RelayedEvent, type Sink } from './relay.js';
export { RelayLoop } from './relay-loop.js';
