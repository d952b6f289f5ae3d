import { Injectable } from '@nestjs/common';
import { lockCase, type CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import type { AuditRecord } from '../../platform/core/audit-record.js';
import type { DomainEvent } from '../../platform/core/events.js';
import { forbidden } from '../../platform/core/problems.js';
import { following } from '../domain/follow.js';

import { EngagementRepository, type EngagementRecord } from '../db/engagement.repository.js';
import { EngagementEndings } from '../services/engagement-endings.js';

interface Input {
  consultationId: string;
  /** The move that was told of. */
  from: string;
  to: string;
}

/**
 * Engagements follow their case: completed or taken back when it ends, active again when an answered
 * case turns out not to be solved. Looks at where the case is now, so running twice or late is harmless.
 */
@Injectable()
export class FollowCase extends Command<Input, CaseRecord, void> {
  constructor(
    private readonly endings: EngagementEndings,
    private readonly engagements: EngagementRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { consultationId }: Input): Promise<CaseRecord> {
    return lockCase(tx, consultationId);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: CaseRecord,
    { from, to }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    const live = await this.engagements.lockLive(tx, target.id);
    const events: DomainEvent[] = [];
    const audit: AuditRecord[] = [];
    for (const engagement of live) {
      const end = following(engagement.state, target.state, target.state === to ? from : '');
      if (end === null) continue;
      const ended = await this.endings.end(tx, engagement, end, actor, this.now());
      events.push(...ended.events);
      audit.push(ended.audit);
    }
    if (from === 'answered' && to === 'advising' && target.state === 'advising') {
      audit.push(...(await this.goOn(tx, live)));
    }
    return { result: undefined, events, audit };
  }

  /** Whoever reported last goes on, unless somebody is at work already. */
  private async goOn(tx: Tx, live: readonly EngagementRecord[]): Promise<AuditRecord[]> {
    if (live.some(({ state }) => state === 'accepted' || state === 'active')) return [];
    const last = live.filter(({ state }) => state === 'reported').at(-1);
    if (!last) return [];
    await this.engagements.move(tx, last, 'active');
    return [
      {
        action: 'engagement.continued',
        recordType: 'engagement',
        recordId: last.id,
        changes: { state: { from: 'reported', to: 'active' } },
      },
    ];
  }
}
