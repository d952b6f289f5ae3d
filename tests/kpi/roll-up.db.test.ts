import { MoveConsultation, UpdateConsultation } from '../../server/consultations/index.js';
import { RollUps } from '../../server/kpi/index.js';
import { eachQueueBackend } from '../support/redis.js';
import { eventually } from '../support/eventually.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { staff, submitCase } from '../consultations/consultations-fixture.js';

eachQueueBackend(({ redisUrl }) => {
  let office: TestApp;
  beforeAll(async () => {
    office = await testApp({ work: true, redisUrl });
  });
  afterAll(() => office.close());

  const received = () =>
    sql<{ municipality: string; count: number }>(
      office.database.url,
      `SELECT municipality, count FROM kpi_rollup WHERE measure = 'received' AND count <> 0`,
    );

  it('follows what happens to cases by their events', async () => {
    const { id } = await submitCase(office);
    await eventually(async () => ((await received()).length === 1 ? true : null));
    const changes = { municipality: '242021' };
    const { version } = (
      await sql<{ version: number }>(office.database.url, 'SELECT version FROM consultation')
    )[0]!;
    await office.get(UpdateConsultation).execute({ id, version, changes }, staff());
    await eventually(async () => ((await received())[0]?.municipality === '242021' ? true : null));
    await office.get(MoveConsultation).execute({ id, to: 'spam', reason: null }, staff());
    await eventually(async () => ((await received()).length === 0 ? true : null));
    expect((await office.get(RollUps).verify()).differences).toEqual([]);
  });
});
