import type { LoggerService } from '@nestjs/common';
import { pino, type Logger as Pino } from 'pino';
import type { Config } from '../config/config.js';
import { currentContext } from './request-context.js';

/** Above every other level: such a line is written whatever LOG_LEVEL says, unless it says silent. */
const NOTICE = 70;

/**
 * Structured log lines (JSON, one a line) with the request's id and never with personal data:
 * callers pass ids and counts, not contents.
 */
export class Logger implements LoggerService {
  private readonly pino: Pino<'notice'>;

  constructor(config: Pick<Config, 'logLevel'>) {
    this.pino = pino({
      level: config.logLevel,
      customLevels: { notice: NOTICE },
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => ({ requestId: currentContext().requestId }),
    });
  }

  /** For lines that must not be missing from any log. */
  notice(event: string, data: Record<string, unknown>): void {
    this.pino.notice(data, event);
  }

  info(event: string, data: Record<string, unknown> = {}): void {
    this.pino.info(data, event);
  }

  /** Nest's own start-up chatter is of no use to an operator: kept for debugging. */
  log(message: unknown): void {
    this.pino.debug(String(message));
  }

  debug(message: unknown): void {
    this.pino.debug(String(message));
  }

  warn(event: unknown, data: unknown = {}): void {
    this.pino.warn(asObject(data), String(event));
  }

  error(event: unknown, data: unknown = {}): void {
    this.pino.error(asObject(data), String(event));
  }
}

function asObject(data: unknown): object {
  if (data instanceof Error) return { err: data };
  return typeof data === 'object' && data !== null ? data : { detail: data };
}
