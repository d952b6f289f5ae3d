export { Outbox } from './services/outbox.js';
export { OutboxModule } from './outbox.module.js';
export { oldestEventAt } from './services/oldest-event.js';
export { Ledger } from './services/ledger.js';
export { Reconciler } from './services/reconciler.js';
export { Relay, type RelayedEvent, type Sink } from './services/relay.js';
export { RelayLoop } from './services/relay-loop.js';
