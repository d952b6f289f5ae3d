import { Injectable } from '@nestjs/common';
import { addToTimeline, lockCase } from '../../consultations/index.js';
import type { ConsultationEntity } from '../../consultations/index.js';
import { Command, CommandScope, type Outcome } from '../../database/command.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { Actor } from '../../platform/actor.js';
import { forbidden } from '../../platform/problems.js';
import { storeShortlist } from '../db/store-shortlist.js';
import { candidateChosen, shortlistRanked } from '../domain/events.js';
import { nextCandidate } from '../domain/next-candidate.js';
import type { Shortlist } from '../domain/types.js';
import { caseToRank } from '../queries/case-to-rank.js';
import { Ranking } from '../ranking.js';
import type { Present } from '../ranking.js';

interface Input {
  id: string;
  /** From {@link Ranking.refresh}, called right before. */
  present: Present;
  /** Somebody said no, and staff chose that the next one is asked. */
  cascade: boolean;
}

/**
 * Ranks the supporters for a case and keeps the shortlist. Harmless to run again: the shortlist is
 * rewritten, and a next candidate is chosen only while nobody is being asked.
 */
@Injectable()
export class RankSupporters extends Command<Input, ConsultationEntity, Shortlist> {
  constructor(
    scope: CommandScope,
    private readonly ranking: Ranking,
  ) {
    super(scope);
  }

  protected load(tx: Tx, { id }: Input): Promise<ConsultationEntity> {
    return lockCase(tx, id);
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    target: ConsultationEntity,
    { present, cascade }: Input,
    actor: Actor,
  ): Promise<Outcome<Shortlist>> {
    const at = this.now();
    const { request, refusals, taken, lastVerdict } = await caseToRank(tx, target);
    const shortlist = this.ranking.rank(request, present, refusals);
    await storeShortlist(tx, target.id, shortlist, present.rosterRevision, at);
    if (lastVerdict !== shortlist.verdict) {
      const data = { verdict: shortlist.verdict };
      await addToTimeline(tx, target.id, { kind: 'shortlist-ranked', data }, actor, at);
    }
    const next = cascade && !taken ? this.next(shortlist) : null;
    return {
      result: shortlist,
      events: [
        shortlistRanked(target.id, shortlist.verdict),
        ...(next === null ? [] : [candidateChosen(target.id, next)]),
      ],
      audit: { action: 'shortlist.ranked', recordType: 'consultation', recordId: target.id },
    };
  }

  private next(shortlist: Shortlist): string | null {
    return nextCandidate(shortlist, (id) => this.ranking.profile(id)?.email != null);
  }
}
