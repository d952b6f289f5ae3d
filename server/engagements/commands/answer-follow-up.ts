import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { addToTimeline, lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { notFound } from '../../platform/core/problems.js';
import { FOLLOW_UP_ANSWERS, FOLLOW_UP_LABELS, followUpAnswered } from '../domain/follow-up.js';
import { FollowUpRepository } from '../db/follow-up.repository.js';

export const FollowUpBody = z.strictObject({ answer: z.enum(FOLLOW_UP_ANSWERS) });

type Input = z.output<typeof FollowUpBody> & { consultationId: string };

/** The requester presses one of three buttons; second thoughts press another. */
@Injectable()
export class AnswerFollowUp extends Command<Input, CaseRecord, void> {
  constructor(private readonly followUps: FollowUpRepository) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor, target: CaseRecord): void {
    if (actor.kind !== 'requester' || actor.id !== target.id) throw notFound();
  }

  protected async handle(
    tx: Tx,
    { id: consultationId }: Pick<CaseRecord, 'id'>,
    { answer }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const at = this.now();
    const asked = await this.followUps.get(tx, { consultationId });
    if (asked.answer === answer) return { result: undefined, audit: [] };
    await this.followUps.update(tx, { consultationId }, { answer, answeredAt: at });
    const data = { answer: FOLLOW_UP_LABELS[answer] };
    await addToTimeline(tx, consultationId, { kind: 'follow-up-answered', data }, actor, at);
    return {
      result: undefined,
      events: [followUpAnswered(consultationId, answer)],
      audit: {
        action: 'follow-up.answered',
        recordType: 'consultation',
        recordId: consultationId,
        changes: { answer: { from: asked.answer, to: answer } },
      },
    };
  }
}
