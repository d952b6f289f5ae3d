import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../../database/unit-of-work.js';
import { Problem } from '../../platform/problems.js';
import { ShortlistEntity } from '../db/shortlist.entity.js';

const share = z.number().min(0).max(1);

/** Who suits a case, best first, with the reasons; and who was left out, and why. */
export const ShortlistView = z
  .object({
    items: z.array(
      z
        .object({
          supporterId: z.string(),
          name: z.string(),
          score: share,
          parts: z.object({
            fit: share,
            load: share,
            satisfaction: share,
            availability: share,
            region: share,
            cosine: share,
            tags: share,
            neighbours: share,
          }),
          reasons: z.array(z.string()),
          sentence: z.string(),
        })
        .meta({ id: 'ShortlistItem' }),
    ),
    excluded: z.array(z.object({ supporterId: z.string(), name: z.string(), reason: z.string() })),
    verdict: z.enum(['suits', 'none']),
    weightsVersion: z.string(),
    rankedAt: z.iso.datetime(),
  })
  .meta({ id: 'Shortlist' });
export type ShortlistView = z.infer<typeof ShortlistView>;

/** The shortlist of one case. */
@Injectable()
export class ShowShortlist {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws Problem 404 with Retry-After while nobody has been ranked. */
  async of(consultationId: string): Promise<ShortlistView> {
    const found = await this.unitOfWork.read.findOneBy(ShortlistEntity, { consultationId });
    if (!found) throw notRankedYet();
    const { items, excluded, verdict, weightsVersion, rankedAt } = found;
    return {
      items: items.map((item) => ({ ...item, reasons: [...item.reasons] })),
      excluded: [...excluded],
      verdict,
      weightsVersion,
      rankedAt: rankedAt.toISOString(),
    };
  }
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
