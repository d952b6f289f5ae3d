import type { Tx } from '../../database/unit-of-work.js';
import type { RecordLink } from '../../identity/index.js';
import { SupporterEntity } from '../db/supporter.entity.js';

/** The private calendar of a supporter who may still come in. */
export async function calendarLinks(tx: Tx, supporterId: string): Promise<RecordLink[]> {
  const supporter = await tx.findOneBy(SupporterEntity, { id: supporterId });
  if (!supporter || supporter.status === 'retired') return [];
  const { id, name, email: address, createdAt } = supporter;
  return [
    {
      kind: 'calendar',
      recordId: id,
      holder: { kind: 'supporter', id, name, address },
      about: '',
      since: createdAt,
      until: null,
      renewable: true,
      consultationId: null,
    },
  ];
}
