import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import pg from 'pg';
import { Config } from '../../platform/config/config.js';
import { Logger } from '../../platform/core/logger.js';
import { OUTBOX_CHANNEL } from './outbox.js';
import { Relay } from './relay.js';

/** A sweep behind the wake-ups: nothing waits longer than this when a NOTIFY is lost. */
const SWEEP_MS = 1_000;
const RECONNECT_MS = 1_000;

/** Runs the relay whenever the outbox says so, and every second besides. One drain at a time. */
@Injectable()
export class RelayLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private listener: pg.Client | null = null;
  private sweep: NodeJS.Timeout | null = null;
  private draining: Promise<void> | null = null;
  private again = false;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly relay: Relay,
    private readonly logger: Logger,
  ) {}

  /** @throws Error when it cannot listen: a worker that is never woken must not start */
  async onApplicationBootstrap(): Promise<void> {
    try {
      await this.listen();
    } catch (error) {
      this.stopped = true;
      throw error;
    }
    this.sweep = setInterval(() => this.poke(), SWEEP_MS);
    this.poke();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    if (this.sweep) clearInterval(this.sweep);
    await this.listener?.end().catch(() => undefined);
    await this.draining;
  }

  /** Asks for a drain; several askings while one runs make one more. */
  private poke(): void {
    if (this.stopped) return;
    this.again = true;
    this.draining ??= this.drain().finally(() => (this.draining = null));
  }

  private async drain(): Promise<void> {
    while (this.again && !this.stopped) {
      this.again = false;
      try {
        await this.relay.drain();
      } catch (error) {
        // The rows are still there; the sweep tries again.
        this.logger.warn('relay.failed', { reason: (error as Error).message });
      }
    }
  }

  /** LISTEN needs a connection of its own; when it breaks, the sweep carries on until it is back. */
  private async listen(): Promise<void> {
    const client = new pg.Client({ connectionString: this.config.databaseUrl, keepAlive: true });
    client.on('notification', () => this.poke());
    client.on('error', () => this.reconnect(client));
    client.on('end', () => this.reconnect(client));
    this.listener = client;
    await client.connect();
    await client.query(`LISTEN ${OUTBOX_CHANNEL}`);
  }

  private reconnect(broken: pg.Client): void {
    if (this.stopped || this.listener !== broken) return;
    this.listener = null;
    broken.end().catch(() => undefined);
    setTimeout(() => {
      if (this.stopped) return;
      this.listen().catch(() => {
        const failed = this.listener;
        if (failed) this.reconnect(failed);
      });
    }, RECONNECT_MS).unref();
  }
}
