import { Links, type LinkKind } from '../../server/identity/index.js';
import { Post } from '../notifications/support/post.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

/** What tests of links ask: does it open, and which ones are in the mails. */
export function linkChecks(app: () => TestApp) {
  let post: Post | undefined;
  const deliver = () => (post ??= new Post(app())).deliver();
  return {
    /** Plays relay and worker; the mails since the last call by address. */
    deliver,
    pathOf: async (kind: LinkKind, id: string): Promise<string> =>
      new URL(await app().get(Links).url(kind, id)).pathname,
    statusOf: async (url: string, headers: Record<string, string> = {}): Promise<number> =>
      (await app().inject({ url, headers: { accept: 'text/html', ...headers } })).statusCode,
    /** The paths in the mails to an address since the last look, of one kind of link if said. */
    pathsTo: async (address: string, kind = ''): Promise<string[]> =>
      ((await deliver())[address] ?? [])
        .flatMap(({ links }) => links.map((link) => new URL(link).pathname))
        .filter((path) => path.includes(kind)),
    versionOf: async (table: string, id: string): Promise<number> => {
      const rows = await sql<{ version: number }>(
        app().database.ownerUrl,
        `SELECT version FROM ${table} WHERE id = $1`,
        [id],
      );
      return rows[0]?.version ?? 0;
    },
    patch: (
      url: string,
      version: number,
      payload: object,
      headers: Record<string, string> | undefined,
    ) =>
      app().inject({
        method: 'PATCH',
        url: `/api/v1/${url}`,
        headers: { ...headers, 'if-match': `"${String(version)}"` },
        payload,
      }),
  };
}
