import { Injectable, type OnModuleInit } from '@nestjs/common';
import { forgetKeysOf } from '../../database/idempotency.js';
import { PersonalData, type PersonalDataHolder } from '../../platform/core/personal-data.js';
import { ERASED_LABEL, idsOf, lower } from '../../platform/core/personal-table.js';

/** What a registration looks like without its person: when, in which mode, whether they came. */
export const FORGOTTEN_REGISTRATION = `name = '${ERASED_LABEL}', kana = NULL, organisation = NULL,
  email = NULL, email_digest = NULL, phone = NULL, companions = '[]', needs = NULL, answers = '{}'`;

/** The registrations of a person: those a case came from, and those with their mail address. */
const THEIRS = `(id IN (SELECT registration_id FROM seminar_slot
    WHERE consultation_id = $1 AND registration_id IS NOT NULL)
  OR lower(email) = ANY($2::text[]))`;

const registrations: PersonalDataHolder = {
  name: 'seminar-registrations',
  label: 'セミナーの申込み',
  tables: {
    seminar_registration: [
      'name',
      'kana',
      'organisation',
      'email',
      'email_digest',
      'phone',
      'companions',
      'needs',
      'answers',
      // Kept as statistics, or as the desk's own record.
      'number',
      'state',
      'mode',
      'language',
      'consents',
      'first_state',
      'cancel_cause',
      'attended_mode',
    ],
  },
  async erase(tx, { consultationId, addresses }) {
    const ids = `SELECT id FROM seminar_registration WHERE ${THEIRS}`;
    await forgetKeysOf(tx, await idsOf(tx, ids, [consultationId, lower(addresses)]));
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE seminar_registration SET ${FORGOTTEN_REGISTRATION} WHERE ${THEIRS}`,
      [consultationId, lower(addresses)],
    );
    return count;
  },
  export: (db, { consultationId, addresses }) =>
    db.query(`SELECT * FROM seminar_registration WHERE ${THEIRS}`, [
      consultationId,
      lower(addresses),
    ]),
};

const wishes: PersonalDataHolder = {
  name: 'slot-wishes',
  label: '個別相談の希望',
  tables: {
    slot_wish: [
      'title',
      'body',
      'state',
      'themes',
      'requester_type',
      'municipality',
      'unplaced_reason',
    ],
  },
  async erase(tx, { consultationId, addresses }) {
    const [, count] = await tx.query<[unknown, number]>(
      `UPDATE slot_wish SET title = '${ERASED_LABEL}', body = ''
       WHERE registration_id IN (SELECT id FROM seminar_registration WHERE ${THEIRS})`,
      [consultationId, lower(addresses)],
    );
    return count;
  },
  export: (db, { consultationId, addresses }) =>
    db.query(
      `SELECT * FROM slot_wish
       WHERE registration_id IN (SELECT id FROM seminar_registration WHERE ${THEIRS})`,
      [consultationId, lower(addresses)],
    ),
};

/** Who registered is forgotten when they ask; that a seat was taken, and by how many, stays. */
@Injectable()
export class SeminarsPersonalData implements OnModuleInit {
  constructor(private readonly personalData: PersonalData) {}

  onModuleInit(): void {
    this.personalData.registerLinks({
      kind: 'registration',
      recordsOf: (tx, { consultationId, addresses }) =>
        idsOf(tx, `SELECT id FROM seminar_registration WHERE ${THEIRS}`, [
          consultationId,
          lower(addresses),
        ]),
    });
    // Wishes first: they are found through the registration's address.
    this.personalData.register(wishes, registrations);
  }
}
