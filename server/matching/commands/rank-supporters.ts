import { Injectable } from '@nestjs/common';
import { addAllToTimeline, lockCases } from '../../consultations/index.js';
import type { CaseRecord } from '../../consultations/index.js';
import { Command, type Outcome, type Tx } from '../../database/command.js';
import type { Actor } from '../../platform/core/actor.js';
import { forbidden } from '../../platform/core/problems.js';
import { ShortlistRepository, type CaseShortlist } from '../db/shortlist.repository.js';
import { candidateChosen, candidateMissing, shortlistRanked } from '../domain/events.js';
import { nextCandidate } from '../domain/next-candidate.js';
import type { Shortlist } from '../domain/types.js';
import { casesToRank } from '../queries/case-to-rank.js';
import type { CaseToRank } from '../queries/case-to-rank.js';
import { Ranking } from '../services/ranking.js';
import type { Present } from '../services/ranking.js';

/** A case to rank for. */
export interface RankedCase {
  readonly id: string;
  /** Somebody said no, and staff chose that the next one is asked. */
  readonly cascade: boolean;
}

interface Input {
  cases: readonly RankedCase[];
  /** From {@link Ranking.refresh}, called right before. */
  present: Present;
  /** Refuse when roster or weights have changed since that look. */
  current?: boolean;
}

/** What was looked at before ranking is older than what is known now: look again. */
export class LookOutdated extends Error {}

/**
 * Ranks the supporters for cases and keeps the shortlists. Harmless to run again: the shortlist is
 * rewritten, and a next candidate is chosen only while nobody is being asked. Cases that come at the
 * same time share a transaction; one that no longer exists is left out.
 *
 * The cases are locked, so what they say is always what is ranked. What was looked at before (roster,
 * loads, weights) may be older than what another process has ranked by meanwhile: then nothing is
 * written and {@link LookOutdated} is thrown.
 */
@Injectable()
export class RankSupporters extends Command<Input, CaseRecord[], void> {
  constructor(
    private readonly ranking: Ranking,
    private readonly shortlists: ShortlistRepository,
  ) {
    super();
  }

  protected load(tx: Tx, { cases }: Input): Promise<CaseRecord[]> {
    return lockCases(
      tx,
      cases.map(({ id }) => id),
    );
  }

  protected authorise(actor: Actor): void {
    if (actor.kind !== 'system') throw forbidden();
  }

  protected async handle(
    tx: Tx,
    targets: CaseRecord[],
    { cases, present, current = false }: Input,
    actor: Actor,
  ): Promise<Outcome<void>> {
    if (current && !(await this.ranking.isCurrent(tx, present))) throw new LookOutdated();
    const at = this.now();
    const cascading = new Set(cases.filter(({ cascade }) => cascade).map(({ id }) => id));
    const ranked = (await casesToRank(tx, targets)).map((caseToRank) => ({
      ...caseToRank,
      consultationId: caseToRank.request.consultationId,
      shortlist: this.ranking.rank(caseToRank.request, present, caseToRank),
    }));
    const kept = await this.shortlists.saveAll(tx, ranked, present, at);
    if (kept.size < ranked.length) throw new LookOutdated();
    await this.shortlists.saveGaps(tx, ranked, at);
    await addAllToTimeline(tx, ranked.flatMap(newVerdict), actor, at);
    return {
      result: undefined,
      events: ranked.flatMap(({ consultationId: id, shortlist, taken }) => {
        const told = shortlistRanked(id, shortlist.verdict);
        if (!cascading.has(id) || taken) return [told];
        const next = this.next(shortlist, present.weights.suitsFrom);
        return [told, next === null ? candidateMissing(id) : candidateChosen(id, next)];
      }),
      audit: ranked.map(({ consultationId }) => ({
        action: 'shortlist.ranked',
        recordType: 'consultation',
        recordId: consultationId,
      })),
    };
  }

  private next(shortlist: Shortlist, suitsFrom: number): string | null {
    return nextCandidate(shortlist, suitsFrom, (id) => this.ranking.profile(id)?.email != null);
  }
}

/** The timeline tells of a ranking when it says something new. */
function newVerdict({ consultationId, shortlist, lastVerdict }: CaseShortlist & CaseToRank) {
  if (lastVerdict === shortlist.verdict) return [];
  return [{ consultationId, kind: 'shortlist-ranked', data: { verdict: shortlist.verdict } }];
}
