import { AsyncLocalStorage } from 'node:async_hooks';

/** What is known of the request (or job) that is being worked on, for audit entries and log lines. */
export interface RequestContext {
  requestId: string;
  /** The client's address, or null for jobs and commands. */
  ip: string | null;
}

const storage = new AsyncLocalStorage<RequestContext>();

/** Runs `work` with this context visible to everything it calls. */
export function withContext<T>(context: RequestContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context of the running request or job; outside of both, an empty one. */
export function currentContext(): RequestContext {
  return storage.getStore() ?? { requestId: '-', ip: null };
}
