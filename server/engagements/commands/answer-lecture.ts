import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { newId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import { EngagementEntity } from '../db/engagement.entity.js';
import { LectureAnswerEntity } from '../db/lecture-answer.entity.js';
import type { AudienceBody } from '../domain/lecture.js';
import { TAKEN_STATES } from '../domain/states.js';

type Input = z.output<typeof AudienceBody> & { code: string };

/** Somebody in the audience answers through the short link; who they are is nobody's business. */
@Injectable()
export class AnswerLecture extends Command<Input, EngagementEntity, void> {
  protected async load(tx: Tx, { code }: Input): Promise<EngagementEntity> {
    const engagement = await tx.findOneBy(EngagementEntity, { surveyCode: code });
    if (!engagement) throw notFound();
    return engagement;
  }

  protected authorise(): void {
    // Whoever was told the code may answer.
  }

  protected async handle(
    tx: Tx,
    { id: engagementId, state }: EngagementEntity,
    { choice, comment }: Input,
  ): Promise<Outcome<void>> {
    if (!TAKEN_STATES.includes(state)) throw notFound();
    const at = this.now();
    const answer = { id: newId(at.getTime()), engagementId, choice, comment, answeredAt: at };
    await tx.insert(LectureAnswerEntity, answer);
    return {
      result: undefined,
      audit: {
        action: 'lecture.answered',
        recordType: 'engagement',
        recordId: engagementId,
        changes: { choice: { to: choice } },
      },
    };
  }
}
