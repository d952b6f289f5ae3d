import type { Tx } from '../../database/unit-of-work.js';
import type { RecordLink } from '../../identity/index.js';
import { RegistrationEntity } from '../db/registration.entity.js';

/** The link to somebody's own registration; none once nobody knows whose it was. */
export async function registrationLinks(tx: Tx, registrationId: string): Promise<RecordLink[]> {
  const registration = await tx.findOneBy(RegistrationEntity, { id: registrationId });
  if (!registration || (registration.email === null && registration.phone === null)) return [];
  const { id, name, email: address, number, createdAt } = registration;
  return [
    {
      kind: 'registration',
      recordId: id,
      holder: { kind: 'participant', id, name, address },
      about: number,
      since: createdAt,
      until: null,
      renewable: true,
      consultationId: null,
    },
  ];
}
