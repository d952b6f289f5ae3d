import {
  CreateSeminar,
  MoveSeminar,
  RegisterForSeminar,
  type RegistrationReceipt,
} from '../../server/seminars/index.js';
import { NewSeminar } from '../../server/seminars/domain/seminar-schema.js';
import { RegistrationBody } from '../../server/seminars/domain/registration-schema.js';
import { ANONYMOUS, type Actor } from '../../server/platform/core/actor.js';
import { staff } from '../consultations/consultations-fixture.js';
import type { TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

/** A seminar as a staff key sends it: two weeks from the test clock's now, 20 seats and 500 online. */
export function seminarBody(over: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'はじめてのデータ活用',
    startsAt: '2026-12-05T13:30:00+09:00',
    endsAt: '2026-12-05T15:15:00+09:00',
    format: 'hybrid',
    onsiteCapacity: 20,
    onlineCapacity: 500,
    applyFrom: '2026-11-01T09:00:00+09:00',
    applyBy: '2026-12-04T17:00:00+09:00',
    ...over,
  };
}

/** A registration as the API takes it, by an invented person. */
export function registrationBody(n = 1, over: Record<string, unknown> = {}) {
  return {
    name: `架空 参加者${String(n)}`,
    email: `sanka${String(n)}@example.jp`,
    mode: 'onsite',
    consents: { purpose: true },
    ...over,
  };
}

/** What people do about seminars, in short. */
export function seminarsFixture(app: () => TestApp) {
  const draft = (over: Record<string, unknown> = {}) =>
    app()
      .get(CreateSeminar)
      .execute(NewSeminar.parse(seminarBody(over)), staff());
  return {
    draft,
    /** Gives the id of a published seminar. */
    async published(over: Record<string, unknown> = {}): Promise<string> {
      const { id } = await draft(over);
      await app().get(MoveSeminar).execute({ seminarId: id, to: 'published' }, staff());
      return id;
    },
    register(
      seminarId: string,
      n = 1,
      over: Record<string, unknown> = {},
      actor: Actor = ANONYMOUS,
    ): Promise<RegistrationReceipt> {
      const registration = RegistrationBody.parse(registrationBody(n, over));
      return app()
        .get(RegisterForSeminar)
        .execute({ seminarId, registration, idempotencyKey: null }, actor);
    },
    /** The counters as the database has them. */
    async seats(seminarId: string) {
      const rows = await sql<{ mode: string; booked: number; seated: number; waiting: number }>(
        app().database.ownerUrl,
        `SELECT mode, booked,
           (SELECT coalesce(sum(seats), 0)::int FROM seminar_registration r
             WHERE r.seminar_id = s.seminar_id AND r.mode = s.mode
               AND state IN ('confirmed', 'asked', 'attended')) AS seated,
           (SELECT count(*)::int FROM seminar_registration r
             WHERE r.seminar_id = s.seminar_id AND r.mode = s.mode AND state = 'waitlisted') AS waiting
         FROM seminar_seats s WHERE seminar_id = $1 ORDER BY mode DESC`,
        [seminarId],
      );
      return Object.fromEntries(rows.map(({ mode, ...rest }) => [mode, rest]));
    },
    async states(seminarId: string): Promise<Record<string, string>> {
      const rows = await sql<{ number: string; state: string }>(
        app().database.ownerUrl,
        `SELECT number, state FROM seminar_registration WHERE seminar_id = $1 ORDER BY number`,
        [seminarId],
      );
      return Object.fromEntries(rows.map(({ number, state }) => [number.slice(-4), state]));
    },
  };
}

/** The holder of a registration's own link. */
export const holder = (id: string): Actor => ({ kind: 'link', link: 'registration', id });

/** A wish for a talk, as the form sends it. */
export const wish = (over: Record<string, unknown> = {}) => ({
  title: '予約の管理を楽にしたい',
  body: '紙の予約台帳をやめて、電話でもネットでも受けられるようにしたい。',
  themes: [],
  requesterType: 'business',
  municipality: '242012',
  shareWithSupporters: true,
  ...over,
});
