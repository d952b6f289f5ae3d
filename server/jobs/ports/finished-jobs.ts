/** Port: who remembers which jobs of which event have run. The outbox's ledger provides it. */
export abstract class FinishedJobs {
  /** Notes that a job has run; `expected` is how many jobs its event starts in all. */
  abstract note(eventId: string, job: string, expected: number): void;
  /** Resolves when everything noted so far is stored (or has been given up). */
  abstract flush(): Promise<void>;
}
