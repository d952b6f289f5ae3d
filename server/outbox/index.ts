export { Outbox } from './services/outbox.js';
export { OutboxModule } from './outbox.module.js';
export { oldestEventAt } from './services/oldest-event.js';
export { Ledger } from './services/ledger.js';
export { Reconciler } from './services/reconciler.js';
export { EventSink, type RelayedEvent } from './ports/event-sink.js';
export { Relay } from './services/relay.js';
export { RelayLoop } from './services/relay-loop.js';
