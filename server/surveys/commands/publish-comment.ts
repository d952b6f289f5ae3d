import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { SurveyAnswerRepository, type SurveyAnswerRecord } from '../db/survey-answer.repository.js';

/** The comment without what tells who wrote it; null takes it back. */
export const PublicationBody = z.strictObject({ text: optional(text(500)) });

interface Input {
  answerId: string;
  text: string | null;
}

/** Shows a comment to everybody, or takes it back. Only with the writer's consent: the database holds to it. */
@Injectable()
export class PublishComment extends Command<Input, SurveyAnswerRecord, void> {
  constructor(private readonly answers: SurveyAnswerRepository) {
    super();
  }

  protected async load(tx: Tx, { answerId }: Input): Promise<SurveyAnswerRecord> {
    return this.answers.lock(tx, answerId);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { id, invitationId, publishConsent }: SurveyAnswerRecord,
    { text: publishedText }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (publishedText !== null && !publishConsent) {
      throw conflict('no-consent', '公開の同意がないため、公開できません。');
    }
    const shown = publishedText !== null;
    await this.answers.update(
      tx,
      { id },
      {
        publishedText,
        publishedByName: shown ? actorName(actor) : null,
        publishedAt: shown ? this.now() : null,
      },
    );
    return {
      result: undefined,
      audit: {
        action: shown ? 'survey.comment-published' : 'survey.comment-withdrawn',
        recordType: 'survey',
        recordId: invitationId,
      },
    };
  }
}
