import { ModuleRef } from '@nestjs/core';
import { AuditLog } from '../../server/audit/index.js';
import { Command, type Outcome } from '../../server/database/command.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { changedFields } from '../../server/platform/core/audit-record.js';
import { forbidden, notFound } from '../../server/platform/core/problems.js';
import { withContext } from '../../server/platform/core/request-context.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

const ACTOR: Actor = { kind: 'account', id: 'x', role: 'staff', name: '架空 職員', via: 'session' };
type Step = 'load' | 'authorise' | 'handle' | 'none';

/** A use case that notes its steps and stops where it is told. */
class Rehearsal extends Command<{ stopAt: Step; id: string }, string, string> {
  steps: string[] = [];

  protected load(): Promise<string> {
    this.steps.push('load');
    return Promise.resolve('target');
  }

  protected authorise(_actor: Actor, _target: string, { stopAt }: { stopAt: Step }): void {
    this.steps.push('authorise');
    if (stopAt === 'load') throw notFound();
    if (stopAt === 'authorise') throw forbidden();
  }

  protected handle(
    _tx: unknown,
    target: string,
    { stopAt, id }: { stopAt: Step; id: string },
  ): Promise<Outcome<string>> {
    this.steps.push('handle');
    if (stopAt === 'handle') return Promise.reject(new Error('no'));
    return Promise.resolve({
      result: target,
      events: [{ type: 'rehearsal.held', payload: { id } }],
      audit: { action: 'rehearsal.held', recordType: 'rehearsal', recordId: id },
    });
  }
}

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());

const entriesOf = (id: string) =>
  sql(
    office.database.url,
    `SELECT actor_kind, actor_id, actor_name, actor_role, action, host(ip) AS ip, request_id
     FROM audit_entry WHERE record_id = $1`,
    [id],
  );
const eventsOf = (id: string) =>
  sql(office.database.url, `SELECT type FROM outbox_event WHERE payload ->> 'id' = $1`, [id]);

describe('a use case', () => {
  it('loads, authorises, handles, and records who did it from where', async () => {
    const rehearsal = await office.get(ModuleRef).create(Rehearsal);
    await withContext({ requestId: 'request-1', ip: '192.0.2.7' }, () =>
      rehearsal.execute({ stopAt: 'none', id: 'done' }, ACTOR),
    );
    expect(rehearsal.steps).toEqual(['load', 'authorise', 'handle']);
    expect(await entriesOf('done')).toEqual([
      {
        actor_kind: 'account',
        actor_id: 'x',
        actor_name: '架空 職員',
        actor_role: 'staff',
        action: 'rehearsal.held',
        ip: '192.0.2.7',
        request_id: 'request-1',
      },
    ]);
    expect(await eventsOf('done')).toEqual([{ type: 'rehearsal.held' }]);
  });

  it.each([
    ['load', 2],
    ['authorise', 2],
    ['handle', 3],
  ] as const)('that fails at %s goes no further and leaves nothing', async (stopAt, steps) => {
    const rehearsal = await office.get(ModuleRef).create(Rehearsal);
    await expect(rehearsal.execute({ stopAt, id: stopAt }, ACTOR)).rejects.toThrow();
    expect(rehearsal.steps).toHaveLength(steps);
    expect(await entriesOf(stopAt)).toEqual([]);
    expect(await eventsOf(stopAt)).toEqual([]);
  });
});

describe('the audit log', () => {
  it.each([
    `UPDATE audit_entry SET actor_name = '別人'`,
    'DELETE FROM audit_entry',
    'TRUNCATE audit_entry',
    'ALTER TABLE audit_entry DISABLE TRIGGER ALL',
    'DROP TABLE audit_entry',
  ])('cannot be changed by the app’s own role: %s', async (statement) => {
    await expect(sql(office.database.url, statement)).rejects.toThrow(
      /permission denied|must be owner/,
    );
  });

  it('names changed personal fields and never holds what is in them', () => {
    const before = { name: '架空 花子', state: 'received' };
    expect(changedFields(before, { name: '架空 次郎', state: 'hearing' }, ['name'])).toEqual({
      name: { from: '(personal)', to: '(personal)' },
      state: { from: 'received', to: 'hearing' },
    });
    expect(changedFields(before, { name: '架空 花子' })).toEqual({});
  });

  it('notes who looked, and no role where there is none', async () => {
    await office
      .get(AuditLog)
      .viewed(
        { kind: 'supporter', id: 's', name: '架空 太郎' },
        { action: 'thing.viewed', recordType: 'thing', recordId: 'seen' },
      );
    expect(await entriesOf('seen')).toMatchObject([
      { actor_kind: 'supporter', actor_role: null, ip: null, request_id: '-' },
    ]);
  });
});
