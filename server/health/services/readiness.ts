import { Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Redis } from 'ioredis';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Config } from '../../platform/config/config.js';

type Part = 'ok' | 'degraded' | 'unavailable' | 'unused';

/** `unavailable` only when the database is: without Redis or SMTP submissions are still accepted. */
export interface ReadinessReport {
  status: 'ok' | 'degraded' | 'unavailable';
  database: Part;
  redis: Part;
  smtp: Part;
}

const PATIENCE_MS = 2_000;

@Injectable()
export class Readiness {
  /** Start-up work that must be done before the desk counts as open (the demo's loading). */
  private opened = true;

  constructor(
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Says "not yet" until the returned function is called. */
  delayReadiness(): () => void {
    this.opened = false;
    return () => {
      this.opened = true;
    };
  }

  async check(): Promise<ReadinessReport> {
    const { redisUrl, smtpUrl } = this.config;
    const [database, redis, smtp] = await Promise.all([
      this.opened
        ? attempt(this.unitOfWork.query('SELECT 1'), 'unavailable')
        : Promise.resolve<Part>('unavailable'),
      redisUrl ? attempt(pingRedis(redisUrl), 'degraded') : Promise.resolve<Part>('unused'),
      smtpUrl ? attempt(greetSmtp(smtpUrl), 'degraded') : Promise.resolve<Part>('unused'),
    ]);
    const degraded = redis === 'degraded' || smtp === 'degraded';
    const status = database !== 'ok' ? 'unavailable' : degraded ? 'degraded' : 'ok';
    return { status, database, redis, smtp };
  }
}

async function attempt(work: Promise<unknown>, otherwise: Part): Promise<Part> {
  const late = new Promise<Part>((resolve) => {
    setTimeout(() => resolve(otherwise), PATIENCE_MS).unref();
  });
  return Promise.race([work.then((): Part => 'ok').catch(() => otherwise), late]);
}

async function pingRedis(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  redis.on('error', () => undefined);
  try {
    await redis.connect();
    await redis.ping();
  } finally {
    redis.disconnect();
  }
}

async function greetSmtp(url: string): Promise<void> {
  const transport = createTransport(url);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}
