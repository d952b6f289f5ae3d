export { Outbox } from './outbox.js';
export { OutboxModule } from './outbox.module.js';
export { oldestEventAt } from './oldest-event.js';
export { Ledger } from './ledger.js';
export { Reconciler } from './reconciler.js';
export { Relay, type RelayedEvent, type Sink } from './relay.js';
export { RelayLoop } from './relay-loop.js';
