import type { Tx } from '../../database/unit-of-work.js';
import type { RecordLink } from '../../identity/index.js';
import { ConsultationEntity } from '../db/consultation.entity.js';

/** The link by which the requester follows the case; none once nobody knows whose case it was. */
export async function trackingLinks(tx: Tx, id: string): Promise<RecordLink[]> {
  const consultation = await tx.findOneBy(ConsultationEntity, { id });
  if (!consultation || (consultation.email === null && consultation.phone === null)) return [];
  return [trackingLinkOf(consultation)];
}

export function trackingLinkOf(target: ConsultationEntity): RecordLink {
  const { id, name, email: address, receiptNumber } = target;
  return {
    kind: 'tracking',
    recordId: id,
    holder: { kind: 'requester', id, name, address },
    about: receiptNumber,
    since: target.createdAt,
    until: null,
    renewable: true,
    consultationId: id,
  };
}
