import { Accounts, ApiKeys, Links, Sessions } from '../../server/identity/index.js';
import { STAFF_ROLES } from '../../server/platform/core/actor.js';
import type { StaffRole } from '../../server/platform/core/actor.js';
import { staff } from '../consultations/consultations-fixture.js';
import { acceptedCase, offeredCase } from '../engagements/engagements-fixture.js';
import { meetingsFixture } from '../engagements/meetings-fixture.js';
import type { TestApp } from '../support/app.js';

export type KeyHolder = 'anonymous' | StaffRole;

/** An `Authorization` header for each staff role, none for the anonymous. */
export async function keyHeaders(app: TestApp): Promise<Map<KeyHolder, Record<string, string>>> {
  const headers = new Map<KeyHolder, Record<string, string>>([['anonymous', {}]]);
  for (const role of STAFF_ROLES) {
    headers.set(role, { authorization: `Bearer ${await app.get(ApiKeys).create(role, role)}` });
  }
  return headers;
}

let people = 0;

/** A signed-in account of the role: its id and what the browser sends. */
export async function signedIn(app: TestApp, role: StaffRole) {
  people += 1;
  const email = `access${String(people)}@example.jp`;
  const account = await app
    .get(Accounts)
    .create({ name: `架空 職員${String(people)}`, email, role });
  const token = await app.get(Sessions).start('account', account.id);
  return { id: account.id, headers: { cookie: `dxc-staff=${token}` } };
}

/** What the browser of a signed-in supporter sends. */
export async function supporterHeaders(app: TestApp, supporterId: string) {
  const token = await app.get(Sessions).start('supporter', supporterId);
  return { cookie: `dxc-supporter=${token}` };
}

/** The path of a link, without the host. */
export const linkPath = (app: TestApp, kind: 'tracking' | 'survey' | 'offer', id: string): string =>
  new URL(app.get(Links).firstUrl(kind, id)).pathname;

/** Two cases, one on offer and one in advice with a meeting proposed. */
export async function furnished(app: TestApp) {
  const offered = await offeredCase(app);
  const accepted = await acceptedCase(app);
  const meeting = await meetingsFixture(() => app).propose(accepted.engagementId, staff());
  return { offered, accepted, meeting };
}
