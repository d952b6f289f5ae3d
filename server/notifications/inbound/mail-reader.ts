import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import {
  BudgetedThread,
  ThreadFailure,
  ThreadOverrun,
  type OverrunKind,
  type ThreadBudget,
} from '../../platform/threads/budgeted-thread.js';
import { Logger } from '../../platform/core/logger.js';
import type { InboundMail } from '../domain/inbound/read-mail.js';
import { MAIL_MAX_BYTES, type HoldReason } from '../domain/inbound/states.js';

/** What reading one mail may cost: ordinary ones take milliseconds and a few megabytes. */
@Injectable()
export class MailBudget implements ThreadBudget {
  milliseconds = 5_000;
  megabytes = 64;
}

/** Bytes of a mail's beginning that are looked at for who wrote it and why. */
const HEAD_MAX = 64 * 1024;

const REASONS: Readonly<Record<OverrunKind, HoldReason>> = {
  time: 'too-slow',
  memory: 'too-heavy',
  crash: 'unreadable',
};

export type MailReading = { mail: InboundMail; reason: null } | { mail: null; reason: HoldReason };

/**
 * Reads mails in a thread of its own, within a budget of size, time and memory: whatever a stranger
 * sends, the jobs of this process go on, and the mail is put aside for a person instead.
 */
@Injectable()
export class MailReader implements OnApplicationShutdown {
  private readonly thread: BudgetedThread<Uint8Array, InboundMail>;

  constructor(
    private readonly logger: Logger,
    budget: MailBudget,
  ) {
    const file = new URL('./read-mail-thread.js', import.meta.url);
    this.thread = new BudgetedThread(file, budget);
  }

  /** @throws Error when no thread can be started, which is not the mail's fault */
  async read(raw: Buffer): Promise<MailReading> {
    if (raw.length > MAIL_MAX_BYTES) return { mail: null, reason: 'too-large' };
    try {
      return { mail: withBuffers(await this.thread.run(raw)), reason: null };
    } catch (error) {
      if (!(error instanceof ThreadOverrun || error instanceof ThreadFailure)) throw error;
      this.logger.warn('mail.unreadable', { err: error });
      return {
        mail: null,
        reason: error instanceof ThreadOverrun ? REASONS[error.kind] : 'unreadable',
      };
    }
  }

  /** Who wrote a mail that could not be read, to whom and about what, as far as its header tells. */
  async readHead(raw: Buffer): Promise<InboundMail | null> {
    const end = [raw.indexOf('\r\n\r\n'), raw.indexOf('\n\n')].filter((at) => at >= 0);
    const { mail } = await this.read(raw.subarray(0, Math.min(HEAD_MAX, ...end)));
    return mail;
  }

  async onApplicationShutdown(): Promise<void> {
    await this.thread.close();
  }
}

/** A buffer arrives from a thread as plain bytes. */
const withBuffers = (mail: InboundMail): InboundMail => ({
  ...mail,
  attachments: mail.attachments.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes) })),
});
