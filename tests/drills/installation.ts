import { cloneDatabase, sql } from '../support/database.js';
import type { ClonedDatabase } from '../support/database.js';
import { eventually } from '../support/eventually.js';
import { Redis } from 'ioredis';
import { processEnvironment, startWeb, startWorker } from '../support/processes.js';
import type { RealProcess, RealWeb } from '../support/processes.js';
import { submission } from '../support/submissions.js';

/** Stalled jobs wait for their lock (30 s), lost ones for the reconciler (60 s and its round). */
const PATIENCE_MS = 180_000;

/** A desk of real processes on a database of its own, with a worker that can be killed. */
export class RunningInstallation {
  private constructor(
    readonly database: ClonedDatabase,
    private readonly env: Record<string, string>,
    readonly web: RealWeb,
  ) {}

  private worker: RealProcess | undefined;

  static async open(redisUrl: string | undefined): Promise<RunningInstallation> {
    const database = await cloneDatabase();
    const env = { ...processEnvironment(database), REDIS_URL: redisUrl ?? '' };
    return new RunningInstallation(database, env, await startWeb(env));
  }

  async close(): Promise<void> {
    await this.killWorker();
    await this.web.stop();
    await this.database.drop();
  }

  async startWorker(): Promise<void> {
    this.worker = await startWorker(this.env);
  }

  /** Stops the worker's clock: it holds its connections and does nothing. */
  freezeWorker(): void {
    this.worker?.child.kill('SIGSTOP');
  }

  async killWorker(): Promise<void> {
    await this.worker?.kill();
    this.worker = undefined;
  }

  /** Empties the job queue, as a Redis without its disk would. */
  async loseQueue(): Promise<void> {
    if (this.env.REDIS_URL) {
      const redis = new Redis(this.env.REDIS_URL);
      await redis.flushdb();
      await redis.quit();
      return;
    }
    const tables = await sql<{ name: string }>(
      this.database.ownerUrl,
      `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
        WHERE schemaname = 'bullmq' AND tablename NOT LIKE '%migration%'`,
    );
    await sql(this.database.ownerUrl, `TRUNCATE ${tables.map(({ name }) => name).join(', ')}`);
  }

  /** Sends one consultation and gives its id; the answer means it is committed. */
  async submit(): Promise<string> {
    const answer = await fetch(`${this.web.origin}/api/v1/consultations`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: this.web.origin },
      body: JSON.stringify(submission()),
    });
    if (answer.status !== 201) throw new Error(`${answer.status}: ${await answer.text()}`);
    return ((await answer.json()) as { id: string }).id;
  }

  /** How many committed events no worker has relayed yet. */
  async waitingEvents(): Promise<number> {
    const [row] = await sql<{ count: string }>(
      this.database.ownerUrl,
      'SELECT count(*) FROM outbox_event WHERE relayed_at IS NULL',
    );
    return Number(row?.count);
  }

  /** Resolves when every case has its triage and its receipt, and no event waits. */
  async workDone(): Promise<void> {
    await eventually(async () => {
      const owed = await this.casesOwed();
      if (owed.length > 0) throw new Error(`still owed: ${JSON.stringify(owed.slice(0, 3))}`);
      return (await this.waitingEvents()) === 0 || undefined;
    }, PATIENCE_MS);
  }

  /** How many mails each case's requester was sent, by case. */
  async mails(): Promise<Map<string, number>> {
    const rows = await sql<{ id: string; mails: string }>(
      this.database.ownerUrl,
      `SELECT consultation_id AS id, count(*) AS mails FROM delivery
        WHERE recipient_kind = 'requester' GROUP BY consultation_id`,
    );
    return new Map(rows.map(({ id, mails }) => [id, Number(mails)]));
  }

  private casesOwed(): Promise<{ id: string; triaged: boolean; mails: string }[]> {
    return sql(
      this.database.ownerUrl,
      `SELECT c.id, t.consultation_id IS NOT NULL AS triaged, count(d.id) AS mails
         FROM consultation c
         LEFT JOIN triage_suggestion t ON t.consultation_id = c.id
         LEFT JOIN delivery d ON d.consultation_id = c.id AND d.recipient_kind = 'requester'
        GROUP BY c.id, t.consultation_id
       HAVING t.consultation_id IS NULL OR count(d.id) = 0`,
    );
  }
}
