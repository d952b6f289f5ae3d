import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { hasConsent, readCase } from '../../consultations/index.js';
import type { CaseRecord } from '../../consultations/index.js';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { ENGAGEMENT_SUMMARY, LIVE_STATES, offerObstacleIn } from '../../engagements/index.js';
import { Problem } from '../../platform/core/problems.js';
import { SUPPORTER_SUMMARY, offerObstacle } from '../../supporters/index.js';
import { ShortlistEntity } from '../db/shortlist.entity.js';
import { choiceOf } from '../domain/choice.js';
import type { MarkKind } from '../domain/mark.js';
import { FIRST_WEIGHTS } from '../domain/weights.js';
import type { ShortlistView } from './shortlist-view.js';
import { RankingWeightsRepository } from '../db/ranking-weights.repository.js';

interface Person {
  id: string;
  status: Parameters<typeof offerObstacle>[0]['status'];
  email: string | null;
  asked: boolean;
}

interface MarkRow {
  supporterId: string;
  name: string;
  kind: MarkKind;
  reason: string;
  byName: string;
  at: Date;
}

/** The shortlist of one case, with what stands in the way of each offer now. */
@Injectable()
export class ShowShortlist {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly storedWeights: RankingWeightsRepository,
  ) {}

  /** @throws Problem 404 with Retry-After while nobody has been ranked. */
  async of(consultationId: string): Promise<z.infer<typeof ShortlistView>> {
    const db = this.unitOfWork.read;
    const shortlist = await db.findOneBy(ShortlistEntity, { consultationId });
    if (!shortlist) throw notRankedYet();
    const { items, excluded, missing, verdict, weightsVersion, rankedAt } = shortlist;
    const [target, people, marks, weights = FIRST_WEIGHTS] = await Promise.all([
      readCase(db, consultationId),
      this.people([...items, ...excluded], consultationId),
      this.marks(consultationId),
      this.storedWeights
        .findVersion(db, weightsVersion)
        .then((findWeight) => findWeight ?? undefined),
    ]);
    const obstacleFor = (id: string) => obstacleOf(target, people.get(id));
    return {
      items: items.map((item) => ({
        ...item,
        reasons: [...item.reasons],
        // Lists of the first days know neither.
        pinned: item.pinned ?? null,
        usualPlace: item.usualPlace ?? null,
        offerObstacle: obstacleFor(item.supporterId),
        reasonNeeded: choiceOf(items, item.supporterId, weights.suitsFrom).reasonNeeded,
      })),
      excluded: excluded.map((excluded) => ({
        ...excluded,
        offerObstacle:
          marks.find((mark) => mark.supporterId === excluded.supporterId)?.kind === 'forbidden'
            ? excluded.reason
            : obstacleFor(excluded.supporterId),
      })),
      marks: marks.map(({ at, ...mark }) => ({ ...mark, at: at.toISOString() })),
      missing: [...missing],
      verdict,
      weightsVersion,
      weights: weights.score,
      rankedAt: rankedAt.toISOString(),
    };
  }

  private async people(
    listed: readonly { supporterId: string }[],
    consultationId: string,
  ): Promise<Map<string, Person>> {
    const rows = await this.unitOfWork.query<Person>(
      `SELECT id, status, email, EXISTS (
         SELECT FROM ${ENGAGEMENT_SUMMARY} WHERE supporter_id = supporter.id AND consultation_id = $2
           AND state = ANY($3)) AS asked
       FROM ${SUPPORTER_SUMMARY} AS supporter WHERE id = ANY($1::uuid[])`,
      [listed.map(({ supporterId }) => supporterId), consultationId, [...LIVE_STATES]],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private marks(consultationId: string): Promise<MarkRow[]> {
    return this.unitOfWork.query<MarkRow>(
      `SELECT supporter_id AS "supporterId", coalesce(supporter.name, '') AS name, mark.kind,
              mark.reason, mark.by_name AS "byName", mark.at
       FROM shortlist_mark AS mark LEFT JOIN ${SUPPORTER_SUMMARY} AS supporter
         ON supporter.id = mark.supporter_id
       WHERE mark.consultation_id = $1 ORDER BY mark.at`,
      [consultationId],
    );
  }
}

/** What stands in the way whatever is asked for: a lecture or advice may want a hearing besides. */
function obstacleOf(target: CaseRecord, person: Person | undefined): string | null {
  if (person === undefined) return 'この登録者は、もう登録されていません。';
  const inCase = offerObstacleIn({
    state: target.state,
    kind: 'information',
    heard: true,
    mayShare: hasConsent(target.consents, 'shareWithSupporters'),
    alreadyOffered: person.asked,
  });
  return inCase?.detail ?? offerObstacle(person)?.reason ?? null;
}

function notRankedYet(): Problem {
  return new Problem({
    status: 404,
    code: 'not-ranked-yet',
    title: '候補者をまだ並べていません',
    detail: '候補者を並べる処理がまだ終わっていません。少し待ってから、読み直してください。',
    headers: { 'Retry-After': '1' },
  });
}
