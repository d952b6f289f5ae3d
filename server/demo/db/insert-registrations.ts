import type { Tx } from '../../database/unit-of-work.js';
import { demoId } from '../domain/demo-id.js';

const PEOPLE = [
  ['架空 一郎', 'かくう いちろう', '架空製作所', 'onsite'],
  ['架空 二葉', 'かくう ふたば', null, 'onsite'],
  ['架空 三郎', 'かくう さぶろう', '架空町役場', 'onsite'],
  ['架空 四季', 'かくう しき', '架空商店', 'onsite'],
  ['架空 五月', 'かくう さつき', null, 'online'],
  ['架空 六花', 'かくう りっか', '架空福祉会', 'online'],
] as const;

/** Invented people who have registered. Written as rows: no mail leaves about what never happened. */
export async function insertDemoRegistrations(tx: Tx, seminarId: string, now: Date): Promise<void> {
  for (const [index, [name, kana, organisation, mode]] of PEOPLE.entries()) {
    const serial = index + 1;
    await tx.query(
      `INSERT INTO seminar_registration (id, seminar_id, number, state, first_state, mode, name, kana,
         organisation, email, consents, fictitious, created_at, updated_at)
       SELECT $1, id, code || '-' || lpad($2::text, 4, '0'), 'confirmed', 'confirmed', $3, $4, $5, $6, $7,
         '[]', true, $8, $8 FROM seminar WHERE id = $9`,
      [
        demoId(`registration:${String(serial)}`, now),
        String(serial),
        mode,
        name,
        kana,
        organisation,
        `kaku${String(serial)}@example.jp`,
        now,
        seminarId,
      ],
    );
  }
  await tx.query('UPDATE seminar SET last_serial = $2 WHERE id = $1', [seminarId, PEOPLE.length]);
  await tx.query(
    `UPDATE seminar_seats AS counter SET booked = (SELECT count(*) FROM seminar_registration
       WHERE seminar_id = counter.seminar_id AND mode = counter.mode) WHERE seminar_id = $1`,
    [seminarId],
  );
}
