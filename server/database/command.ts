import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../platform/core/actor.js';
import type { AuditRecord } from '../platform/core/audit-record.js';
import { Clock } from '../platform/time/clock.js';
import type { DomainEvent } from '../platform/core/events.js';
import { Recorders } from './recorders.js';
import { UnitOfWork, type Tx } from './unit-of-work.js';

export type { Tx } from './unit-of-work.js';

/** What every command needs. */
@Injectable()
export class CommandScope {
  constructor(
    readonly unitOfWork: UnitOfWork,
    readonly recorders: Recorders,
    readonly clock: Clock,
  ) {}
}

/** What handling gives: the caller's result, the events to tell, and at least one audit entry. */
export interface Outcome<Result> {
  result: Result;
  events?: readonly DomainEvent[];
  audit: AuditRecord | readonly AuditRecord[];
}

/**
 * A use case: load → authorise → handle → record, always in that order and in one transaction.
 * `Input` is validated before it gets here; `Target` is what the use case acts on.
 */
export abstract class Command<Input, Target, Result> {
  /** Comes by property, so that a command's constructor names only what is its own. */
  @Inject(CommandScope) private readonly scope: CommandScope;

  /** Finds (and locks, where it will change) what the command acts on; throws `notFound()`. */
  protected abstract load(tx: Tx, input: Input, actor: Actor): Promise<Target>;

  /** Throws `notFound()` or `forbidden()` when this actor may not do this to this target. */
  protected abstract authorise(actor: Actor, target: Target, input: Input): void;

  protected abstract handle(
    tx: Tx,
    target: Target,
    input: Input,
    actor: Actor,
  ): Promise<Outcome<Result>>;

  /** Runs the command in a transaction of its own. */
  async execute(input: Input, actor: Actor): Promise<Result> {
    const recordsList: Records[] = [];
    const result = await this.scope.unitOfWork.run((tx) =>
      this.perform(tx, input, actor, recordsList),
    );
    for (const records of recordsList) this.scope.recorders.committed(records);
    return result;
  }

  /** Runs the command inside the caller's transaction (a bigger use case). */
  executeIn(tx: Tx, input: Input, actor: Actor): Promise<Result> {
    return this.perform(tx, input, actor, []);
  }

  protected now(): Date {
    return this.scope.clock.now();
  }

  private async perform(
    tx: Tx,
    input: Input,
    actor: Actor,
    recordsList: Records[],
  ): Promise<Result> {
    const target = await this.load(tx, input, actor);
    this.authorise(actor, target, input);
    const { result, events = [], audit } = await this.handle(tx, target, input, actor);
    const records = { actor, at: this.now(), events, audit: [audit].flat() };
    await this.scope.recorders.record(tx, records);
    recordsList.push(records);
    return result;
  }
}

/** A use case that acts on nothing that stands yet: authorise → create → record. */
export abstract class CreateCommand<Input, Result> extends Command<Input, null, Result> {
  protected abstract create(tx: Tx, input: Input, actor: Actor): Promise<Outcome<Result>>;

  protected load(): Promise<null> {
    return Promise.resolve(null);
  }

  protected handle(tx: Tx, _: null, input: Input, actor: Actor): Promise<Outcome<Result>> {
    return this.create(tx, input, actor);
  }
}

type Records = Parameters<Recorders['record']>[1];
