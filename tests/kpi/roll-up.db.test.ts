import { MoveConsultation, UpdateConsultation } from '../../server/consultations/index.js';
import { RollUps } from '../../server/kpi/index.js';
import { eachQueueBackend } from '../support/redis.js';
import { eventually } from '../support/eventually.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { staff, submitCase } from '../consultations/desk.js';

eachQueueBackend(({ redisUrl }) => {
  let desk: TestApp;
  beforeAll(async () => {
    desk = await testApp({ work: true, redisUrl });
  });
  afterAll(() => desk.close());

  const received = () =>
    sql<{ municipality: string; count: number }>(
      desk.database.url,
      `SELECT municipality, count FROM kpi_rollup WHERE measure = 'received' AND count <> 0`,
    );

  it('follows what happens to cases by their events', async () => {
    const { id } = await submitCase(desk);
    await eventually(async () => ((await received()).length === 1 ? true : null));
    const changes = { municipality: '242021' };
    const { version } = (
      await sql<{ version: number }>(desk.database.url, 'SELECT version FROM consultation')
    )[0]!;
    await desk.get(UpdateConsultation).execute({ id, version, changes }, staff());
    await eventually(async () => ((await received())[0]?.municipality === '242021' ? true : null));
    await desk.get(MoveConsultation).execute({ id, to: 'spam', reason: null }, staff());
    await eventually(async () => ((await received()).length === 0 ? true : null));
    expect((await desk.get(RollUps).verify()).differences).toEqual([]);
  });
});
