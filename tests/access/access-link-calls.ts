import type { StaffRole } from '../../server/platform/core/actor.js';
import type { TestApp } from '../support/app.js';
import { keyHeaders, signedIn } from './access-fixture.js';

export interface Link {
  id: string;
  kind: string;
  holder: { kind: string; name: string; address: string | null };
  about: string;
  since: string;
  until: string | null;
  lastOpenedAt: string | null;
  revokedAt: string | null;
  replaceable: boolean;
}

/** The three calls about links that are out, by keys of each role and by an administrator who is signed in. */
export async function accessLinkCalls(app: TestApp) {
  const keys = await keyHeaders(app);
  const admin = (await signedIn(app, 'admin')).headers;
  const call = (
    method: 'GET' | 'POST' | 'DELETE',
    url: string,
    who: StaffRole | 'admin-session' = 'staff',
  ) =>
    app.inject({
      method,
      url: `/api/v1/${url}`,
      headers: who === 'admin-session' ? admin : (keys.get(who) ?? {}),
    });
  return {
    admin,
    call,
    list: async (url: string, who: StaffRole | 'admin-session' = 'staff'): Promise<Link[]> =>
      (await call('GET', `${url}/access-links`, who)).json<{ items: Link[] }>().items,
  };
}
