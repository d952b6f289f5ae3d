import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import { actorName, type Actor } from '../../platform/core/actor.js';
import { changedFields } from '../../platform/core/audit-record.js';
import { optional, text } from '../../platform/validation/fields.js';
import { conflict, forbidden, notFound, unprocessable } from '../../platform/core/problems.js';
import { AddressChanges } from '../services/address-changes.js';
import { nameTaken } from '../domain/errors.js';
import { changeDecided, supporterChanged } from '../domain/events.js';
import { mayEditRoster } from '../domain/policy.js';
import { changed, differing } from '../domain/roster-plan.js';
import { PERSONAL_FIELDS, type Supporter } from '../domain/supporter.js';
import { Vocabulary, vocabularyErrors } from '../domain/vocabulary.js';
import {
  SupporterChangeRepository,
  type SupporterChangeRecord,
} from '../db/supporter-change.repository.js';
import { SupporterRepository } from '../db/supporter.repository.js';

export const ChangeDecision = z.strictObject({
  decision: z.enum(['approve', 'decline']),
  /** Told to the supporter. */
  comment: optional(text(1_000)),
});

type Input = z.output<typeof ChangeDecision> & { changeId: string };
interface Target {
  change: SupporterChangeRecord;
  supporter: Supporter;
}

/** Staff look at what a supporter wishes to be changed: it becomes the profile, or stays as it was. */
@Injectable()
export class DecideChange extends Command<Input, Target, SupporterChangeRecord> {
  private readonly vocabulary: Vocabulary;

  constructor(
    centre: Centre,
    private readonly addresses: AddressChanges,
    private readonly changes: SupporterChangeRepository,
    private readonly supporters: SupporterRepository,
  ) {
    super();
    this.vocabulary = new Vocabulary(centre);
  }

  /** The supporter first, as whoever makes a wish does: the order of locks is the same everywhere. */
  protected async load(tx: Tx, { changeId }: Input): Promise<Target> {
    const supporterChange = await this.changes.find(tx, changeId);
    const supporter =
      supporterChange && (await this.supporters.lock(tx, supporterChange.supporterId));
    const change = await this.changes.find(tx, changeId);
    if (!change || !supporter) throw notFound();
    return { change, supporter };
  }

  protected authorise(actor: Actor): void {
    if (!mayEditRoster(actor)) throw forbidden();
  }

  protected async handle(
    tx: Tx,
    { change, supporter }: Target,
    { decision, comment }: Input,
    actor: Actor,
  ): Promise<Outcome<SupporterChangeRecord>> {
    const at = this.now();
    if (change.state !== 'waiting') {
      throw conflict(
        'change-decided',
        'この変更は、すでに決まっているか、取り下げられています。画面を読み直してください。',
      );
    }
    const approved = decision === 'approve';
    const decided = {
      state: approved ? ('approved' as const) : ('declined' as const),
      decidedAt: at,
      decidedByName: actorName(actor),
      comment,
      version: change.version + 1,
    };
    Object.assign(change, decided);
    await this.changes.update(tx, change.id, decided);
    const applied = approved ? await this.apply(tx, supporter, change, at) : null;
    return {
      result: change,
      events: [
        ...(applied ? [supporterChanged(supporter.id), ...applied.events] : []),
        changeDecided(change.id, supporter.id, approved),
      ],
      audit: {
        action: approved ? 'supporter.change-approved' : 'supporter.change-declined',
        recordType: 'supporter',
        recordId: supporter.id,
        changes: applied?.changes ?? {},
      },
    };
  }

  private async apply(tx: Tx, before: Supporter, { wanted }: SupporterChangeRecord, at: Date) {
    const errors = vocabularyErrors(wanted, this.vocabulary);
    if (errors.length > 0) throw unprocessable(errors);
    const changes = differing(before, wanted);
    const after = changed(before, changes, at);
    if (changes.name !== undefined) {
      const namesake = await this.supporters.lockNamed(tx, after.kind, after.name);
      if (namesake && namesake.id !== after.id) throw nameTaken(after.name);
    }
    await this.supporters.update(tx, after);
    return {
      changes: changedFields(before, changes, PERSONAL_FIELDS),
      events: await this.addresses.follow(tx, before, after),
    };
  }
}
