import { PersonalData } from '../../server/platform/core/personal-data.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { EraseParticipantsJob } from '../../server/seminars/jobs/erase-participants.js';
import { newId } from '../../server/platform/core/ids.js';
import { testApp } from '../support/app.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { EraseParticipantJob } from '../../server/notifications/jobs/erase-participant.js';
import { PlanDeliveries } from '../../server/notifications/commands/plan-deliveries.js';
import { jobContext } from '../consultations/consultations-fixture.js';
import { seminarsFixture, wish } from './seminars-fixture.js';
import { TALKS } from './slots-fixture.js';

let app: TestApp;
const office = seminarsFixture(() => app);
const SECRET = {
  name: '架空 秘密花子',
  kana: 'ひみつ',
  organisation: '架空秘密商店',
  email: 'himitsu@example.jp',
  companions: [{ name: '架空 秘密友' }],
  needs: '秘密の配慮',
  slotWish: wish({ title: '秘密の題名', body: '秘密の相談' }),
};

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const held = async (): Promise<string> =>
  JSON.stringify([
    await sql(app.database.ownerUrl, 'SELECT * FROM seminar_registration'),
    await sql(app.database.ownerUrl, 'SELECT * FROM slot_wish'),
  ]);

test('whoever asks to be erased is taken out of their registrations; the seat stays counted', async () => {
  const id = await office.published(TALKS);
  await office.register(id, 1, SECRET);
  const subject = { consultationId: newId(), addresses: ['Himitsu@example.jp'] };
  const holders = app
    .get(PersonalData)
    .all()
    .filter(({ name }) => name === 'slot-wishes' || name === 'seminar-registrations');
  const shown = JSON.stringify(
    await Promise.all(holders.map((holder) => holder.export(app.get(UnitOfWork).read, subject))),
  );
  expect(shown).toContain('秘密の相談');
  expect(shown).toContain('架空 秘密花子');
  await app.get(UnitOfWork).run(async (tx) => {
    for (const holder of holders) expect(await holder.erase(tx, subject)).toBe(1);
  });
  expect(await held()).not.toMatch(/秘密|himitsu|ひみつ/);
  expect(await office.seats(id)).toMatchObject({ onsite: { booked: 2, seated: 2 } });
});

test('three full years after the fiscal year of the seminar everybody is forgotten', async () => {
  const id = await office.published(TALKS);
  await office.register(id, 2, SECRET);
  app.clock.set(new Date('2030-03-31T23:00:00+09:00'));
  await app.get(EraseParticipantsJob).run(undefined, jobContext);
  expect(await held()).toContain('架空 秘密花子');
  app.clock.set(new Date('2030-04-01T00:00:00+09:00'));
  await app.get(EraseParticipantsJob).run(undefined, jobContext);
  await app.get(EraseParticipantsJob).run(undefined, jobContext);
  expect(await held()).not.toMatch(/秘密|himitsu|ひみつ/);
  expect(await office.seats(id)).toMatchObject({ onsite: { booked: 2, seated: 2 } });
});

test('the mails about a registration go with it: addresses and copies, not that they were sent', async () => {
  app.clock.set(new Date('2026-11-21T10:00:00+09:00'));
  const seminarId = await office.published();
  const { id } = await office.register(seminarId, 3, { email: 'himitsu3@example.jp' });
  const payload = { registrationId: id, seminarId, status: 'confirmed' };
  const cause = { id: '3', type: 'registration.received', payload };
  expect(await app.get(PlanDeliveries).execute(cause)).toHaveLength(1);
  const addresses = () =>
    sql<{ to_address: string | null }>(
      app.database.ownerUrl,
      'SELECT to_address FROM delivery WHERE recipient_id = $1',
      [id],
    );
  expect(await addresses()).toEqual([{ to_address: 'himitsu3@example.jp' }]);
  await app.get(EraseParticipantJob).run({ registrationId: id });
  expect(await addresses()).toEqual([{ to_address: null }]);
});
