import { Test } from '@nestjs/testing';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import {
  Ledger,
  Outbox,
  Reconciler,
  Relay,
  RelayLoop,
  type EventSink,
  type RelayedEvent,
} from '../../server/outbox/index.js';
import { Logger } from '../../server/platform/core/logger.js';
import { PlatformModule } from '../../server/platform/platform.module.js';
import { testApp, testConfig, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { eventually } from '../support/eventually.js';

let office: TestApp;
beforeAll(async () => {
  office = await testApp();
});
afterAll(() => office.close());
beforeEach(() => sql(office.database.ownerUrl, 'DELETE FROM outbox_event'));

const run = <T>(work: Parameters<UnitOfWork['run']>[0]): Promise<T> =>
  office.get(UnitOfWork).run(work) as Promise<T>;
const event = (n: number) => ({ type: 'thing.happened', payload: { n } });
const add = (numbers: number[]) =>
  run((tx) => office.get(Outbox).add(tx, numbers.map(event), office.clock.now()));
const numbersOf = (events: RelayedEvent[]) => events.map(({ payload }) => payload['n']);
const waiting = async () =>
  (
    await sql<{ n: number }>(
      office.database.url,
      `SELECT (payload ->> 'n')::int AS n FROM outbox_event WHERE relayed_at IS NULL ORDER BY id`,
    )
  ).map(({ n }) => n);
const relayTo = (enqueue: EventSink['enqueue']) =>
  new Relay(office.get(UnitOfWork), office.clock, { enqueue });

describe('the outbox', () => {
  it('holds an event if and only if its transaction committed', async () => {
    await add([1]);
    await expect(
      run(async (tx) => {
        await office.get(Outbox).add(tx, [event(2)], office.clock.now());
        throw new Error('changed my mind');
      }),
    ).rejects.toThrow('changed my mind');
    expect(await waiting()).toEqual([1]);
  });
});

describe('the relay', () => {
  it('hands over in order, each with a type and its payload, and once', async () => {
    await add([1, 2, 3]);
    const taken: RelayedEvent[] = [];
    const relay = relayTo((events) => {
      taken.push(...events);
      return Promise.resolve([]);
    });
    expect(await relay.drain()).toBe(3);
    expect(await relay.drain()).toBe(0);
    expect(numbersOf(taken)).toEqual([1, 2, 3]);
    expect(taken[0]).toMatchObject({
      type: 'thing.happened',
      id: expect.stringMatching(/^\d+$/) as string,
    });
  });

  it('keeps everything while the queue refuses', async () => {
    await add([1, 2]);
    const relay = relayTo(() => Promise.reject(new Error('queue away')));
    await expect(relay.drain()).rejects.toThrow('queue away');
    expect(await waiting()).toEqual([1, 2]);
  });

  it('hands over twice what it was killed in the middle of, under the same ids', async () => {
    await add([1, 2]);
    const ids: string[][] = [];
    // The queue has taken the events; the process dies before the rows are marked.
    const dying = relayTo((events) => {
      ids.push(events.map(({ id }) => id));
      return Promise.reject(new Error('killed'));
    });
    await expect(dying.drain()).rejects.toThrow('killed');
    await relayTo((events) => {
      ids.push(events.map(({ id }) => id));
      return Promise.resolve([]);
    }).drain();
    expect(ids[1]).toEqual(ids[0]);
    expect(await waiting()).toEqual([]);
  });

  it('shares the work with other relays, nothing handed over twice and nothing left', async () => {
    await add(Array.from({ length: 1_200 }, (_, n) => n));
    const taken: RelayedEvent[] = [];
    const sink: EventSink['enqueue'] = (events) => {
      taken.push(...events);
      return Promise.resolve([]);
    };
    await Promise.all([relayTo(sink).drain(), relayTo(sink).drain(), relayTo(sink).drain()]);
    await relayTo(sink).drain();
    expect(new Set(taken.map(({ id }) => id)).size).toBe(1_200);
    expect(taken).toHaveLength(1_200);
  });

  it('relays an event that committed after a later one', async () => {
    const taken: RelayedEvent[] = [];
    const relay = relayTo((events) => {
      taken.push(...events);
      return Promise.resolve([]);
    });
    await run(async (tx) => {
      await office.get(Outbox).add(tx, [event(1)], office.clock.now());
      await add([2]);
      await relay.drain();
    });
    await relay.drain();
    expect(numbersOf(taken)).toEqual([2, 1]);
  });
});

describe('the ledger and the reconciler', () => {
  const rows = () =>
    sql<{ n: number; done: string[]; finished: boolean }>(
      office.database.url,
      `SELECT (payload ->> 'n')::int AS n, done, finished_at IS NOT NULL AS finished
       FROM outbox_event ORDER BY id`,
    );
  const ledger = () => new Ledger(office.get(UnitOfWork), office.clock, office.get(Logger));
  /** Relays, and gives the events' ids. */
  const relayed = async (idle: 'idle' | 'busy' = 'busy'): Promise<string[]> => {
    const ids: string[] = [];
    await relayTo((events) => {
      ids.push(...events.map(({ id }) => id));
      return Promise.resolve(idle === 'idle' ? ids : []);
    }).drain();
    return ids;
  };
  const offered = async (): Promise<RelayedEvent[]> => {
    const seen: RelayedEvent[] = [];
    const sink: EventSink['enqueue'] = (events) => {
      seen.push(...events);
      return Promise.resolve([]);
    };
    const [unitOfWork, logger] = [office.get(UnitOfWork), office.get(Logger)];
    await new Reconciler(unitOfWork, office.clock, { enqueue: sink }, logger).reconcile();
    return seen;
  };
  const MINUTE = 60_000;

  it('count an event as finished when all its jobs have run, whoever ran them', async () => {
    await add([1]);
    const [id] = await relayed();
    const [one, other] = [ledger(), ledger()];
    one.note(id!, 'a', 2);
    await one.flush();
    expect(await rows()).toEqual([{ n: 1, done: ['a'], finished: false }]);
    other.note(id!, 'a', 2);
    other.note(id!, 'b', 2);
    await other.flush();
    expect(await rows()).toEqual([{ n: 1, done: ['a', 'b'], finished: true }]);
  });

  it('count an event that starts nothing as finished at once', async () => {
    await add([1]);
    await relayed('idle');
    expect(await rows()).toMatchObject([{ finished: true }]);
  });

  it('offer what a queue has lost again, without the jobs that ran, and not at once', async () => {
    await add([1, 2]);
    const [first, second] = await relayed();
    const book = ledger();
    book.note(first!, 'a', 1);
    book.note(second!, 'a', 2);
    await book.flush();
    expect(await offered()).toEqual([]);
    office.clock.advance(MINUTE + 1);
    expect(await offered()).toMatchObject([{ id: second, done: ['a'] }]);
    expect(await offered()).toEqual([]);
    office.clock.advance(MINUTE + 1);
    expect(await offered()).toHaveLength(1);
  });

  it('forget finished events after a month, and never one that waits', async () => {
    await add([1, 2]);
    const [id] = await relayed();
    const book = ledger();
    book.note(id!, 'a', 1);
    await book.flush();
    office.clock.advance(31 * 24 * 60 * MINUTE);
    await offered();
    expect((await rows()).map(({ n }) => n)).toEqual([2]);
  });
});

describe('the relay’s loop', () => {
  it('is woken by a commit, and finds by itself what no wake-up told of', async () => {
    const taken: RelayedEvent[] = [];
    const relay = relayTo((events) => {
      taken.push(...events);
      return Promise.resolve([]);
    });
    const loop = new RelayLoop(office.config, relay, office.get(Logger));
    await loop.onApplicationBootstrap();
    await add([1]);
    office.get(Outbox).wake();
    await eventually(() => (numbersOf(taken).includes(1) ? true : null));
    await add([2]);
    await eventually(() => (numbersOf(taken).includes(2) ? true : null));
    await loop.onModuleDestroy();
    await add([3]);
    expect(await waiting()).toEqual([3]);
  });

  it('carries on when its line to the database is cut', async () => {
    const taken: RelayedEvent[] = [];
    const relay = relayTo((events) => {
      taken.push(...events);
      return Promise.resolve([]);
    });
    const loop = new RelayLoop(office.config, relay, office.get(Logger));
    await loop.onApplicationBootstrap();
    await sql(
      office.database.url,
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE query LIKE 'LISTEN%' AND datname = current_database() AND pid <> pg_backend_pid()`,
    );
    await add([1]);
    await eventually(() => (numbersOf(taken).includes(1) ? true : null));
    await loop.onModuleDestroy();
  });

  it('does not let a process start that it could never wake', async () => {
    const nowhere = testConfig({ DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/none' });
    const module = await Test.createTestingModule({
      imports: [PlatformModule.with(nowhere)],
      providers: [RelayLoop, { provide: Relay, useValue: relayTo(() => Promise.resolve([])) }],
    }).compile();
    await expect(module.init()).rejects.toThrow('ECONNREFUSED');
    await module.close();
  });
});
