import { receiptNumbers } from '../../consultations/index.js';
import type { Tx } from '../../database/unit-of-work.js';
import type { RecordLink } from '../../identity/index.js';
import type { Roster } from '../../supporters/index.js';
import { EngagementEntity } from '../db/engagement.entity.js';

/** Links of offers that wait for an answer; a decided or expired offer's link tells only that. */
export async function offerLinks(
  tx: Tx,
  now: Date,
  roster: Roster,
  where: { consultationId: string } | { supporterId: string },
): Promise<RecordLink[]> {
  const offers = await tx.find(EngagementEntity, {
    where: { ...where, state: 'offered' },
    order: { offeredAt: 'ASC', id: 'ASC' },
  });
  const open = offers.filter(({ deadline, pausedAt }) => pausedAt !== null || deadline > now);
  const numbers = await receiptNumbers(
    tx,
    open.map(({ consultationId }) => consultationId),
  );
  return Promise.all(
    open.map(async (offer) => ({
      kind: 'offer' as const,
      recordId: offer.id,
      holder: {
        kind: 'supporter' as const,
        id: offer.supporterId,
        name: offer.supporterName,
        address: (await roster.find(offer.supporterId, tx))?.email ?? null,
      },
      about: numbers.get(offer.consultationId) ?? '',
      since: offer.offeredAt,
      until: offer.pausedAt === null ? offer.deadline : null,
      renewable: true,
      consultationId: offer.consultationId,
    })),
  );
}

/** Every part a supporter has had in a case: mails about each had an address for answers. */
export async function engagementIdsOf(tx: Tx, supporterId: string): Promise<string[]> {
  const theirs = await tx.find(EngagementEntity, { select: { id: true }, where: { supporterId } });
  return theirs.map(({ id }) => id);
}
