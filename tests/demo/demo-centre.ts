import { z } from 'zod';
import { Centre } from '../../server/centre/index.js';
import { receiptNumber } from '../../server/consultations/index.js';
import { DEMO_ACCOUNTS, type StaffActor } from '../../server/demo/domain/people.js';
import { CurrentFile, PublishedFile } from '../../server/demo/domain/demo-files.js';
import { peopleOf, buildDemo, type DemoRows } from '../../server/demo/domain/build-demo.js';
import { Timetable } from '../../server/demo/domain/timetable.js';
import { supporterFields } from '../../server/supporters/domain/supporter-schema.js';

export const centre = Centre.load(process.cwd(), 'mie');
export const published = centre.read('demo/published.json', PublishedFile);
export const current = centre.read('demo/current.json', CurrentFile);
export const roster = centre.read('demo/supporters.json', z.array(z.strictObject(supporterFields)));

const staff = DEMO_ACCOUNTS.filter(({ role }) => role === 'staff').map(
  ({ key, name, role }): StaffActor => ({ kind: 'account', id: key, name, role, via: 'session' }),
);

/** The whole demo as rows, as it would be loaded at this time. */
export function demoAt(now: Date): DemoRows {
  const supporters = roster.map(({ name, affiliation }) => {
    return { kind: 'supporter' as const, id: name, name, affiliation };
  });
  return buildDemo(
    { published, ...current },
    peopleOf(staff, supporters),
    new Timetable(centre.calendar),
    {
      now,
      receiptNumber,
      emailDigest: (email) => email,
      phoneDigest: (phone) => phone,
      replyBy: (received) => centre.calendar.deadlineAfter(received, 3),
      offerDeadline: (offered) => centre.calendar.deadlineAfter(offered, 3),
    },
  );
}
