import { AuditLog, Sealing } from '../../server/audit/index.js';
import { AnchorHead } from '../../server/audit/commands/anchor-head.js';
import { auditVerify } from '../../server/cli/audit-commands.js';
import { SweepFiles } from '../../server/files/commands/sweep-files.js';
import { S3Bucket } from '../../server/platform/core/s3-bucket.js';
import { testApp } from '../support/app.js';
import { s3Server, type S3Server } from '../support/s3-server.js';

let server: S3Server;
beforeAll(async () => {
  server = await s3Server('dxc-files');
});
afterAll(() => server.close());

test('where files are in an object store, anchors are too, and one that is gone is missed', async () => {
  const url = server.url('/dxc-files/desk');
  const app = await testApp({ env: { S3_URL: url } });
  try {
    const bucket = new S3Bucket(url);
    const kept = async () => {
      const keys: string[] = [];
      for await (const { key } of bucket.list()) keys.push(key);
      return keys;
    };
    const verify = async () => {
      const printed: string[] = [];
      const code = await auditVerify.run(app.app, ['--anchors'], (line) => printed.push(line));
      return { code, text: printed.join('\n') };
    };
    for (let day = 0; day < 2; day++) {
      await app
        .get(AuditLog)
        .viewed(
          { kind: 'system', id: 'test' },
          { action: 'thing.done', recordType: 'thing', recordId: String(day) },
        );
      await app.get(Sealing).seal(0);
      await app.get(AnchorHead).execute();
      app.clock.advance(86_400_000);
    }
    const keys = await kept();
    expect(keys).toEqual([
      expect.stringMatching(/^audit-anchors\/2026-11-21T/),
      expect.stringMatching(/^audit-anchors\/2026-11-22T/),
    ]);
    expect(await verify()).toMatchObject({
      code: 0,
      text: expect.stringContaining('控え 2件') as unknown,
    });

    // The sweep of files nobody knows leaves anchors alone.
    app.clock.advance(60 * 86_400_000);
    await app.get(SweepFiles).removeOrphans();
    expect(await kept()).toEqual(keys);

    await bucket.remove(keys[0] ?? '');
    expect(await verify()).toMatchObject({
      code: 1,
      text: expect.stringContaining('失われています') as unknown,
    });
  } finally {
    await app.close();
  }
});
