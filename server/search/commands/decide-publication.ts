import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { conflict, forbidden, notFound } from '../../platform/core/problems.js';
import { requirePublishable } from './publication-target.js';
import {
  PublishedAnswerRepository,
  type PublicationTarget,
} from '../db/published-answer.repository.js';

export const SettleBody = z.strictObject({
  /** approved: anybody may read it from now on; withdrawn: nobody any more. */
  state: z.enum(['approved', 'withdrawn']),
  /** The version that was read: what was changed meanwhile is not approved unseen. */
  version: z.int().min(1),
});
type Input = z.output<typeof SettleBody> & { consultationId: string };

/** A second person publishes what somebody wrote; anybody at the desk takes it back. */
@Injectable()
export class DecidePublication extends Command<Input, PublicationTarget, void> {
  constructor(private readonly publications: PublishedAnswerRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<PublicationTarget> {
    return this.publications.lockWithCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'account') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { target, publication }: PublicationTarget,
    { state, version }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (actor.kind !== 'account') throw forbidden();
    if (publication === null) throw notFound();
    if (publication.version !== version) {
      throw conflict(
        'changed',
        '内容が書き換えられています。読み直してから、もう一度確認してください。',
      );
    }
    if (state === 'approved') {
      requirePublishable(target);
      if (publication.authorId === actor.id) {
        throw conflict('own-words', '書いた人とは別の人が、内容を確かめて公開してください。');
      }
    }
    const at = this.now();
    const approval =
      state === 'approved'
        ? { approverId: actor.id, approverName: actor.name, approvedAt: at }
        : { approverId: null, approverName: null, approvedAt: null };
    await this.publications.update(tx, publication.id, {
      state,
      ...approval,
      version: version + 1,
    });
    return {
      result: undefined,
      audit: {
        action: `publication.${state}`,
        recordType: 'consultation',
        recordId: target.id,
        changes: { state: { from: publication.state, to: state } },
      },
    };
  }
}
