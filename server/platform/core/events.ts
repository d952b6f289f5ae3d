/**
 * Something that happened, told to whoever subscribed a job to it.
 * The payload carries ids and plain facts only: it travels through queues and logs,
 * where no personal data may be.
 */
export interface DomainEvent {
  type: string;
  payload: Record<string, string | number | boolean | null>;
}
