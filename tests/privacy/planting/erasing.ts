import { EraseDueJob } from '../../../server/privacy/jobs/erase-due.js';
import { SweepRetentionJob } from '../../../server/privacy/jobs/sweep-retention.js';
import { jobContext } from '../../consultations/consultations-fixture.js';
import { rows, settled, type Story } from './story.js';

const DAY = 86_400_000;
const OPEN = ['received', 'hearing', 'matching', 'advising', 'awaiting_requester', 'answered'];

/** Every case and registration of the story goes, as the product lets people go. */
export async function erasePeople(story: Story): Promise<Record<string, number>> {
  const cases = await eraseCases(story);
  const registrations = await eraseRegistrations(story);
  await settled(story);
  return { cases, registrations };
}

/** Somebody leaves the office, and a month goes by with its nights. */
export async function aMonthLater(story: Story): Promise<void> {
  await story.api.call('POST /api/v1/accounts/{id}/disable', { id: story.ids['account'] ?? '' });
  await settled(story);
  story.app.clock.advance(DAY / 2);
  await story.app.get(EraseDueJob).run(undefined, jobContext);
  story.app.clock.advance(31 * DAY);
  await story.app.get(SweepRetentionJob).run(undefined, jobContext);
  await settled(story);
}

interface CaseRow extends Record<string, unknown> {
  id: string;
  number: string;
  state: string;
}

async function eraseCases(story: Story): Promise<number> {
  const all = await rows<CaseRow>(
    story,
    `SELECT id, receipt_number AS number, state FROM consultation
     WHERE merged_into IS NULL ORDER BY id`,
  );
  for (const { id, number, state } of all) {
    if (OPEN.includes(state)) {
      const to = state === 'answered' ? 'closed' : 'withdrawn';
      await story.api.call('POST /api/v1/consultations/{id}/transitions', { id }, { to });
    }
    await settled(story);
    const body = { ground: 'requester', receiptNumber: number };
    await story.api.call('POST /api/v1/consultations/{id}/erasure', { id }, body);
  }
  await settled(story);
  return all.length;
}

async function eraseRegistrations(story: Story): Promise<number> {
  const all = await rows<{ id: string; number: string }>(
    story,
    'SELECT id, number FROM seminar_registration ORDER BY id',
  );
  for (const { id, number } of all) {
    await story.api.call('POST /api/v1/registrations/{id}/erasure', { id }, { number });
  }
  return all.length;
}
