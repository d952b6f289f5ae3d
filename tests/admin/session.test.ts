import type { Session } from '../../admin/src/api/types.js';
import { adoptSession, dropSession, forgetSession } from '../../admin/src/providers/session.js';

describe('the end of a session', () => {
  const real = globalThis.fetch;
  let sent: string[] = [];

  beforeEach(() => {
    sent = [];
    globalThis.fetch = (request) => {
      const { method, url } = request as Request;
      sent.push(`${method} ${new URL(url).pathname}`);
      return Promise.resolve(new Response(null, { status: 204 }));
    };
  });
  afterEach(() => {
    globalThis.fetch = real;
  });

  const session = { name: '架空 職員' } as Session;

  it('is told to the server when it is wanted here, once', async () => {
    adoptSession(session);
    await dropSession();
    await dropSession();
    expect(sent).toEqual(['DELETE /auth/session']);
  });

  it('is not told back to the server, which may know a newer one of another tab', async () => {
    adoptSession(session);
    forgetSession();
    await dropSession();
    expect(sent).toEqual([]);
  });
});
