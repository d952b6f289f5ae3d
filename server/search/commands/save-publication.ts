import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden, unprocessable } from '../../platform/core/problems.js';
import { personalWordsIn, PublicationTexts } from '../domain/publication.js';
import { requirePublishable, tellingWords } from './publication-target.js';
import {
  PublishedAnswerRepository,
  type PublicationTarget,
} from '../db/published-answer.repository.js';

export const PublicationBody = z.strictObject({ texts: PublicationTexts });
type Input = z.output<typeof PublicationBody> & { consultationId: string };

/** Writes what is to be published of a case. Whatever was approved before is a draft again. */
@Injectable()
export class SavePublication extends Command<Input, PublicationTarget, void> {
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
    { texts }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (actor.kind !== 'account') throw forbidden();
    requirePublishable(target);
    const told = personalWordsIn(texts, tellingWords(target));
    if (told.length > 0) {
      throw unprocessable([
        {
          pointer: '/texts',
          code: 'personal',
          detail: `${told.join('・')}が入っています。だれの相談か分からないように書き直してください。`,
        },
      ]);
    }
    await this.publications.save(tx, {
      id: publication?.id ?? newId(this.now().getTime()),
      consultationId: target.id,
      texts,
      themes: target.themes,
      state: 'draft',
      authorId: actor.id,
      authorName: actor.name,
      updatedAt: this.now(),
      approverId: null,
      approverName: null,
      approvedAt: null,
      version: (publication?.version ?? 0) + 1,
    });
    return {
      result: undefined,
      audit: {
        action: 'publication.kept',
        recordType: 'consultation',
        recordId: target.id,
        changes: { state: { from: publication?.state ?? null, to: 'draft' } },
      },
    };
  }
}
