/** An event as it leaves the outbox; `id` is what makes its jobs unique. */
export interface RelayedEvent {
  id: string;
  type: string;
  payload: Record<string, unknown>;
  /** Jobs of it that have run already and must not be started again. */
  done: string[];
}

/** Port: where relayed events go. The job queues provide it. */
export abstract class EventSink {
  /**
   * Must have taken all events when it resolves; gives the ids of those that start nothing.
   * @throws Error when it cannot take them: the outbox still has the events
   */
  abstract enqueue(events: RelayedEvent[]): Promise<string[]>;
}
