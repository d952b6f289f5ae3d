import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields, type AuditRecord } from '../../platform/core/audit-record.js';
import { newId } from '../../platform/core/ids.js';
import { forbidden } from '../../platform/core/problems.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { AddressChanges } from '../services/address-changes.js';
import { supporterChanged } from '../domain/events.js';
import { mayEditRoster } from '../domain/policy.js';
import { changed, joined, planRoster, type RosterEntry } from '../domain/roster-plan.js';
import { PERSONAL_FIELDS, type Supporter } from '../domain/supporter.js';
import { SupporterRepository } from '../db/supporter.repository.js';

export interface ImportResult {
  added: string[];
  updated: string[];
  unchanged: string[];
}

/**
 * Loads a checked roster, all of it or nothing, in one transaction. What it added can be ranked as soon
 * as this returns: matching sees the roster's new revision with the commit.
 */
@Injectable()
export class ImportSupporters extends Command<readonly RosterEntry[], Supporter[], ImportResult> {
  constructor(
    private readonly centre: Centre,
    private readonly addresses: AddressChanges,
    private readonly supporters: SupporterRepository,
  ) {
    super();
  }

  protected load(tx: Tx): Promise<Supporter[]> {
    return this.supporters.lockAll(tx);
  }

  protected authorise(actor: Actor): void {
    if (!mayEditRoster(actor)) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    existing: Supporter[],
    entries: readonly RosterEntry[],
  ): Promise<Outcome<ImportResult>> {
    const plan = planRoster(existing, entries, this.centre.profile.supporterDefaults);
    const now = this.now();
    const newcomers = plan.added.map((details) => joined(details, newId(), now));
    await this.supporters.insert(tx, newcomers);
    const followed: DomainEvent[] = [];
    for (const { before, changes } of plan.updated) {
      const after = changed(before, changes, now);
      await this.supporters.update(tx, after);
      followed.push(...(await this.addresses.follow(tx, before, after)));
    }
    const touched = [...newcomers, ...plan.updated.map(({ before }) => before)];
    return {
      result: {
        added: newcomers.map(({ name }) => name),
        updated: plan.updated.map(({ before }) => before.name),
        unchanged: plan.unchanged.map(({ name }) => name),
      },
      events: [...touched.map(({ id }) => supporterChanged(id)), ...followed],
      audit: [
        {
          action: 'roster.imported',
          recordType: 'roster',
          recordId: 'supporters',
          changes: {
            added: { to: newcomers.length },
            updated: { to: plan.updated.length },
            unchanged: { to: plan.unchanged.length },
          },
        },
        ...newcomers.map(({ id }) => entry('supporter.created', id)),
        ...plan.updated.map(({ before, changes }) =>
          entry('supporter.updated', before.id, changedFields(before, changes, PERSONAL_FIELDS)),
        ),
      ],
    };
  }
}

function entry(action: string, recordId: string, changes?: AuditRecord['changes']): AuditRecord {
  const record = { action, recordType: 'supporter', recordId };
  return changes ? { ...record, changes } : record;
}
