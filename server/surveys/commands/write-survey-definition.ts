import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, isStaff, type Actor } from '../../platform/core/actor.js';
import { personalChange } from '../../platform/core/audit-record.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { SurveyContent, SurveyPolicy } from '../domain/definition.js';
import type { SupportType } from '../domain/subject.js';
import { SurveyDefinitions, type Definition } from '../queries/survey-definitions.js';
import { SurveyDefinitionRepository } from '../db/survey-definition.repository.js';

export const DefinitionBody = z.strictObject({
  /** The version this was written from: somebody else's newer one is not lost unseen. */
  basedOn: z.number().int().min(1).max(1_000_000),
  content: SurveyContent,
  policy: SurveyPolicy,
  reason: requiredLine(200),
});

type Input = z.output<typeof DefinitionBody> & { supportType: SupportType };

/**
 * Writes a new version of what a kind of support is asked about. Invitations keep the version they were
 * sent with; which of the four steps is positive is not the survey's to change.
 */
@Injectable()
export class WriteSurveyDefinition extends Command<Input, Definition, number> {
  constructor(
    private readonly definitions: SurveyDefinitions,
    private readonly stored: SurveyDefinitionRepository,
  ) {
    super();
  }

  protected async load(tx: Tx, { supportType }: Input): Promise<Definition> {
    await this.stored.lockVersions(tx, supportType);
    return this.definitions.current(supportType, tx);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    current: Definition,
    { supportType, basedOn, content, policy, reason }: Input,
    actor: Actor,
  ): Promise<Outcome<number>> {
    if (basedOn !== current.version) {
      throw conflict(
        'newer-version',
        `第${String(current.version)}版ができています。新しい版を開いて、直し直してください。`,
      );
    }
    const version = current.version + 1;
    const choices = content.choices.map((choice, at) => ({
      ...choice,
      positive: current.content.choices[at]?.positive ?? choice.positive,
    }));
    await this.stored.insert(tx, {
      supportType,
      version,
      content: { ...content, choices },
      policy,
      profileVersion: null,
      byName: actorName(actor),
      reason,
      createdAt: this.now(),
    });
    return {
      result: version,
      audit: {
        action: 'survey-definition.written',
        recordType: 'survey-definition',
        recordId: `${supportType}:${String(version)}`,
        changes: {
          supportType: { to: supportType },
          version: { from: current.version, to: version },
          reason: personalChange(),
        },
      },
    };
  }
}
