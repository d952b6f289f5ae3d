import { Injectable } from '@nestjs/common';
import { Centre } from '../../centre/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { changedFields, type AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { newId } from '../../platform/core/ids.js';
import { notFound, unprocessable } from '../../platform/core/problems.js';
import { changeRequested, supporterChanged } from '../domain/events.js';
import { CHECKED_FIELDS, only, OWN_FIELDS, type ProfileBody } from '../domain/profile-change.js';
import { changed, differing } from '../domain/roster-plan.js';
import type { Supporter } from '../domain/supporter.js';
import { Vocabulary, vocabularyErrors } from '../domain/vocabulary.js';
import { SupporterChangeRepository } from '../db/supporter-change.repository.js';
import { SupporterRepository } from '../db/supporter.repository.js';

interface Input {
  supporterId: string;
  profile: ProfileBody;
}

export interface OwnProfileResult {
  supporter: Supporter;
  /** Fields that wait for the desk now. */
  waiting: string[];
}

/**
 * A supporter edits their own profile. How they work changes at once; what the centre vouches for waits
 * for staff, as one wish: the newest replaces the one before, and taking everything back withdraws it.
 */
@Injectable()
export class ChangeOwnProfile extends Command<Input, Supporter, OwnProfileResult> {
  private readonly vocabulary: Vocabulary;

  constructor(
    centre: Centre,
    private readonly changes: SupporterChangeRepository,
    private readonly supporters: SupporterRepository,
  ) {
    super();
    this.vocabulary = new Vocabulary(centre);
  }

  protected async load(tx: Tx, { supporterId }: Input): Promise<Supporter> {
    return this.supporters.lock(tx, supporterId);
  }

  protected authorise(actor: Actor, supporter: Supporter): void {
    if (actor.kind !== 'supporter' || actor.id !== supporter.id) throw notFound();
  }

  protected async handle(
    tx: Tx,
    before: Supporter,
    { profile }: Input,
  ): Promise<Outcome<OwnProfileResult>> {
    const at = this.now();
    const changes = differing(before, profile);
    const errors = vocabularyErrors(changes, this.vocabulary);
    if (errors.length > 0) throw unprocessable(errors);
    const own = only(changes, OWN_FIELDS);
    const wanted = only(changes, CHECKED_FIELDS);
    const events: DomainEvent[] = [];
    const audit: AuditRecord[] = [];
    let supporter = before;
    if (Object.keys(own).length > 0) {
      supporter = changed(before, own, at);
      await this.supporters.update(tx, supporter);
      events.push(supporterChanged(supporter.id));
      audit.push(recordOf('supporter.updated', before.id, changedFields(before, own)));
    }
    const asked = await this.requestChange(tx, before, wanted, at);
    events.push(...asked.events);
    audit.push(...asked.audit);
    return { result: { supporter, waiting: Object.keys(wanted) }, events, audit };
  }

  private async requestChange(
    tx: Tx,
    supporter: Supporter,
    wanted: ReturnType<typeof only<(typeof CHECKED_FIELDS)[number]>>,
    at: Date,
  ): Promise<{ events: DomainEvent[]; audit: AuditRecord[] }> {
    const fields = Object.keys(wanted);
    const waiting = await this.changes.find(tx, {
      supporterId: supporter.id,
      state: 'waiting',
    });
    if (waiting && sameWish(waiting.wanted, wanted)) return { events: [], audit: [] };
    if (waiting) {
      const over = { state: 'withdrawn' as const, decidedAt: at, version: waiting.version + 1 };
      await this.changes.update(tx, waiting.id, over);
    }
    if (fields.length === 0) {
      const taken = recordOf('supporter.change-withdrawn', supporter.id);
      return { events: [], audit: waiting ? [taken] : [] };
    }
    const id = newId(at.getTime());
    await this.changes.insert(tx, {
      id,
      supporterId: supporter.id,
      state: 'waiting',
      wanted,
      before: Object.fromEntries(fields.map((field) => [field, supporter[field as never]])),
      requestedAt: at,
      version: 1,
    });
    return {
      events: [changeRequested(id, supporter.id)],
      audit: [recordOf('supporter.change-requested', supporter.id, { fields: { to: fields } })],
    };
  }
}

function sameWish(a: object, b: object): boolean {
  const sorted = (it: object) => JSON.stringify(Object.entries(it).sort());
  return sorted(a) === sorted(b);
}

function recordOf(
  action: string,
  recordId: string,
  changes?: NonNullable<AuditRecord['changes']>,
): AuditRecord {
  return { action, recordType: 'supporter', recordId, ...(changes && { changes }) };
}
