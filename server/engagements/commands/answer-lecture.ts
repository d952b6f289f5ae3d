import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { newId } from '../../platform/core/ids.js';
import { notFound } from '../../platform/core/problems.js';
import type { AudienceBody } from '../domain/lecture.js';
import { TAKEN_STATES } from '../domain/states.js';
import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';
import { LectureAnswerRepository } from '../db/lecture-answer.repository.js';

type Input = z.output<typeof AudienceBody> & { code: string };

/** Somebody in the audience answers through the short link; who they are is nobody's business. */
@Injectable()
export class AnswerLecture extends Command<Input, EngagementRecord, void> {
  constructor(
    private readonly engagements: EngagementRepository,
    private readonly lectureAnswers: LectureAnswerRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { code }: Input): Promise<EngagementRecord> {
    return this.engagements.get(tx, { surveyCode: code });
  }

  protected authorise(): void {
    // Whoever was told the code may answer.
  }

  protected async handle(
    tx: Tx,
    { id: engagementId, state }: EngagementRecord,
    { choice, comment }: Input,
  ): Promise<Outcome<void>> {
    if (!TAKEN_STATES.includes(state)) throw notFound();
    const at = this.now();
    const answer = { id: newId(at.getTime()), engagementId, choice, comment, answeredAt: at };
    await this.lectureAnswers.insert(tx, answer);
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
