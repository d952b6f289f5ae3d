import { Injectable } from '@nestjs/common';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { PersonalData } from '../../platform/core/personal-data.js';

/** What is kept for a time only goes: rows touched, by rule. The audit log says how many, never what. */
@Injectable()
export class SweepRetention extends Command<void, void, Record<string, number>> {
  constructor(private readonly personalData: PersonalData) {
    super();
  }

  protected load(): Promise<void> {
    return Promise.resolve();
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(tx: Tx): Promise<Outcome<Record<string, number>>> {
    const counts: Record<string, number> = {};
    for (const rule of this.personalData.retention()) {
      const count = await rule.sweep(tx, this.now());
      if (count > 0) counts[rule.name] = count;
    }
    const changes = Object.fromEntries(
      Object.entries(counts).map(([name, count]) => [name, { from: count, to: 0 }]),
    );
    const swept = { action: 'retention.swept', recordType: 'retention', recordId: '-', changes };
    return { result: counts, audit: Object.keys(counts).length > 0 ? swept : [] };
  }
}
