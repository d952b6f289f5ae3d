import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { isStaff, type Actor } from '../../platform/core/actor.js';
import { requiredLine } from '../../platform/validation/fields.js';
import { conflict, forbidden } from '../../platform/core/problems.js';
import { triageRulesSaved } from '../domain/events.js';
import { RuleTable } from '../domain/rules.js';
import type { TriageRules } from '../domain/rules.js';
import { TriageModel } from '../services/triage-model.js';
import { checkRules } from '../services/rule-checks.js';
import { TriageRulesRepository, type TriageRulesRecord } from '../db/triage-rules.repository.js';

export const RulesBody = z
  .strictObject({
    /** The version that was edited; another one saved meanwhile is not overwritten. */
    basedOn: z.string().max(40),
    rules: RuleTable,
    note: requiredLine(200),
  })
  .meta({ id: 'NewTriageRules' });

export const RestoreBody = z
  .strictObject({ note: requiredLine(200).default('前の版に戻しました。') })
  .meta({ id: 'TriageRulesRestore' });

type Input =
  | (z.output<typeof RulesBody> & { restore?: never })
  /** `file`: what the centre's folder says. */
  | { restore: number | 'file'; note: string };

/** A new version of the rule table; the earlier ones stay, and any of them can be brought back. */
@Injectable()
export class SaveRules extends Command<Input, TriageRulesRecord | null, string> {
  constructor(
    private readonly model: TriageModel,
    private readonly rules: TriageRulesRepository,
  ) {
    super();
  }

  protected async load(tx: Tx): Promise<TriageRulesRecord | null> {
    await this.rules.lockAll(tx);
    return this.rules.findNewest(tx);
  }

  protected authorise(actor: Actor): void {
    if (!isStaff(actor, 'manager', 'admin')) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    newest: TriageRulesRecord | null,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<string>> {
    if (actor.kind !== 'account') throw forbidden();
    const before = newest?.rules.version ?? this.model.fileRules.version;
    const wanted = await this.wanted(tx, input, before);
    const version = (newest?.version ?? 0) + 1;
    const rules = {
      ...wanted.rules,
      version: `${this.model.fileRules.version}.${String(version)}`,
    };
    await this.rules.insert(tx, {
      version,
      rules,
      note: input.note,
      restoredFrom: wanted.from,
      byId: actor.id,
      byName: actor.name,
      at: this.now(),
    });
    return {
      result: rules.version,
      events: [triageRulesSaved(version)],
      audit: {
        action: 'triage-rules.saved',
        recordType: 'triage-rules',
        recordId: rules.version,
        changes: {
          version: { from: before, to: rules.version },
          ...(wanted.from === null ? {} : { restoredFrom: { to: wanted.from } }),
        },
      },
    };
  }

  private async wanted(
    tx: Tx,
    input: Input,
    before: string,
  ): Promise<{ rules: Omit<TriageRules, 'version'>; from: string | null }> {
    if (input.restore === 'file') {
      return { rules: this.model.fileRules, from: this.model.fileRules.version };
    }
    if (input.restore !== undefined) {
      const triageRules = await this.rules.get(tx, { version: input.restore });
      return { rules: triageRules.rules, from: triageRules.rules.version };
    }
    if (input.basedOn !== before) {
      throw conflict(
        'edited-meanwhile',
        '編集しているあいだに、ほかの人がルールを保存しました。開き直して、もう一度変えてください。',
      );
    }
    checkRules(input.rules, this.model.taxonomy);
    return { rules: input.rules, from: null };
  }
}
