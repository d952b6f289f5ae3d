import { z } from 'zod';
import { MARK_KINDS } from '../domain/mark.js';

const share = z.number().min(0).max(1);

const Item = z
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
    /** Why staff put them first; null: their score did. */
    pinned: z.string().nullable(),
    /** A new supporter shown higher: the place their score would give them; else null. */
    usualPlace: z.number().int().nullable(),
    /** Why no offer can be made to them now, in Japanese; null: it can. */
    offerObstacle: z.string().nullable(),
    /** Whether an offer to them must say why. */
    reasonNeeded: z.boolean(),
  })
  .meta({ id: 'ShortlistItem' });

/** Who suits a case, best first, with the reasons; and who was left out, and why. */
export const ShortlistView = z
  .object({
    items: z.array(Item),
    excluded: z.array(
      z.object({
        supporterId: z.string(),
        name: z.string(),
        reason: z.string(),
        offerObstacle: z.string().nullable(),
      }),
    ),
    /** Whom staff put first or keep out. */
    marks: z.array(
      z.object({
        supporterId: z.string(),
        name: z.string(),
        kind: z.enum(MARK_KINDS),
        reason: z.string(),
        byName: z.string(),
        at: z.iso.datetime(),
      }),
    ),
    /** When nobody suits: the expertise that is missing. */
    missing: z.array(z.object({ code: z.string(), label: z.string() })),
    verdict: z.enum(['suits', 'none']),
    weightsVersion: z.string(),
    /** The shares of the score by that version. */
    weights: z.object({
      fit: share,
      load: share,
      satisfaction: share,
      availability: share,
      region: share,
    }),
    rankedAt: z.iso.datetime(),
  })
  .meta({ id: 'Shortlist' });
