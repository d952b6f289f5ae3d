import type { CaseRecord } from '../../consultations/index.js';
import type { PersonalSubject } from '../../platform/core/personal-data.js';

/** Whom a case is about, while it still says so. */
export function subjectOf(
  consultation: Pick<CaseRecord, 'id' | 'email' | 'phone'>,
): PersonalSubject {
  return {
    consultationId: consultation.id,
    addresses: [consultation.email, consultation.phone].filter((address) => address !== null),
  };
}
