import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields } from '../../platform/core/audit-record.js';
import { forbidden, preconditionFailed, unprocessable } from '../../platform/core/problems.js';
import { AddressChanges } from '../services/address-changes.js';
import { nameTaken, statusNotAllowed } from '../domain/errors.js';
import { supporterChanged } from '../domain/events.js';
import { mayEditRoster } from '../domain/policy.js';
import { changed, differing } from '../domain/roster-plan.js';
import { mayBecome } from '../domain/states.js';
import { PERSONAL_FIELDS, type Supporter, type SupporterDetails } from '../domain/supporter.js';
import { Vocabulary, vocabularyErrors } from '../domain/vocabulary.js';
import { SupporterRepository } from '../db/supporter.repository.js';

export interface SupporterChanges {
  id: string;
  changes: Partial<SupporterDetails>;
  /** The version the caller read. */
  version: number;
}

/** Changes what is known of a supporter; past engagements keep the name they were offered under. */
@Injectable()
export class UpdateSupporter extends Command<SupporterChanges, Supporter, Supporter> {
  private readonly vocabulary: Vocabulary;

  constructor(
    centre: Centre,
    private readonly addresses: AddressChanges,
    private readonly supporters: SupporterRepository,
  ) {
    super();
    this.vocabulary = new Vocabulary(centre);
  }

  protected async load(tx: Tx, { id }: SupporterChanges): Promise<Supporter> {
    return this.supporters.lock(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (!mayEditRoster(actor)) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    before: Supporter,
    input: SupporterChanges,
  ): Promise<Outcome<Supporter>> {
    if (input.version !== before.version) {
      throw preconditionFailed(currentValues(before, input.changes));
    }
    const changes = differing(before, input.changes);
    const errors = vocabularyErrors(changes, this.vocabulary);
    if (errors.length > 0) throw unprocessable(errors);
    const audit = {
      action: 'supporter.updated',
      recordType: 'supporter',
      recordId: before.id,
      changes: changedFields(before, changes, PERSONAL_FIELDS),
    };
    if (Object.keys(changes).length === 0) return { result: before, audit };
    const after = changed(before, changes, this.now());
    if (!mayBecome(before.status, after.status))
      throw statusNotAllowed(before.status, after.status);
    if (changes.name !== undefined || changes.kind !== undefined) {
      const namesake = await this.supporters.lockNamed(tx, after.kind, after.name);
      if (namesake && namesake.id !== after.id) throw nameTaken(after.name);
    }
    await this.supporters.update(tx, after);
    const events = [
      supporterChanged(after.id),
      ...(await this.addresses.follow(tx, before, after)),
    ];
    return { result: after, events, audit };
  }
}

/** What the fields the caller wanted to change hold now, where they differ. */
function currentValues(now: Supporter, wanted: Partial<SupporterDetails>): Record<string, unknown> {
  const keys = Object.keys(differing(now, wanted)) as (keyof SupporterDetails)[];
  return Object.fromEntries(keys.map((key) => [key, now[key]]));
}
