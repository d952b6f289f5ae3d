import { MergeCases } from '../../../server/consultations/commands/merge-cases.js';
import { UpdateConsultation } from '../../../server/consultations/index.js';
import { AcceptOffer } from '../../../server/engagements/index.js';
import { ReplyAddresses } from '../../../server/notifications/inbound/reply-addresses.js';
import { UpdateSupporter } from '../../../server/supporters/index.js';
import { heardCase, staff } from '../../consultations/consultations-fixture.js';
import { acceptedCase, makeOffer } from '../../engagements/engagements-fixture.js';
import { submit } from '../support/cases.js';
import { InboundFixture } from './inbound-fixture.js';

/*
 * An address that takes answers stands in mails, and is read by whoever has the mailbox they went to.
 * It ends with the mailbox: `From`, which anybody writes, is no obstacle.
 */

const NEW = 'atarashii@example.jp';

let post: InboundFixture;
beforeAll(async () => {
  post = await InboundFixture.start();
});
afterAll(() => post.stop());

const addressOf = (kind: 'requester' | 'supporter', recipientId: string, consultationId: string) =>
  post.centre
    .get(ReplyAddresses)
    .forAnswers({ recipientKind: kind, recipientId, consultationId })
    .then((address) => address ?? '');

const moveRequester = (id: string, version: number, email: string) =>
  post.centre
    .get(UpdateConsultation)
    .execute({ id, version, changes: { requester: { email } } }, staff());

/** A mail that comes in from somebody, to an address; gives what became of it. */
async function arrive(from: string, to: string, body: string) {
  post.centre.clock.advance(1_000);
  await post.arrive({ from, to, body });
  const { state, reason, party } = await post.last();
  return { state, reason, party };
}
const HELD = { state: 'held', reason: 'other-sender' };
const bodiesOf = async (id: string) => (await post.messagesOf(id)).map(({ body }) => body);

test('the requester’s, once they have another address: by either name nobody writes into the case with it', async () => {
  const { id } = await submit(post.centre);
  const old = await addressOf('requester', id, id);
  await moveRequester(id, 1, NEW);
  const fresh = await addressOf('requester', id, id);
  expect(fresh).not.toBe(old);
  for (const from of ['hanako@example.jp', NEW])
    expect(await arrive(from, old, `古いあて先へ ${from}`)).toEqual({ ...HELD, party: 'r' });
  expect(await arrive(NEW, fresh, '新しいあて先へ')).toMatchObject({ state: 'threaded' });
  expect(await bodiesOf(id)).toEqual(['新しいあて先へ']);
  // In other capitals it is the same mailbox.
  await moveRequester(id, 2, NEW.toUpperCase());
  expect(await addressOf('requester', id, id)).toBe(fresh);
});

test('what waits then belongs to the case, and goes with it', async () => {
  const { id } = await submit(post.centre);
  const old = await addressOf('requester', id, id);
  await moveRequester(id, 1, NEW);
  await arrive('hanako@example.jp', old, '前の持ち主から');
  expect(await post.last()).toMatchObject({ consultation_id: id });
});

test('of a case that was merged into the one of another address', async () => {
  const [into, from] = [
    await submit(post.centre, { email: NEW }),
    await submit(post.centre, { email: 'mae@example.jp' }),
  ];
  const old = await addressOf('requester', from.id, from.id);
  const merge = { id: from.id, into: into.receiptNumber, reason: '同じ方', sameRequester: true };
  await post.centre.get(MergeCases).execute(merge, staff());
  expect(await arrive('mae@example.jp', old, '前のアドレスから')).toMatchObject(HELD);
  expect(await bodiesOf(into.id)).toEqual([]);
});

test('the supporter’s, in every case they work on', async () => {
  const { supporter, consultationId } = await acceptedCase(post.centre);
  const other = await heardCase(post.centre);
  const { id: engagementId } = await makeOffer(post.centre, other, supporter.id);
  await post.centre.get(AcceptOffer).execute({ engagementId }, supporter.actor);
  const cases = [consultationId, other];
  const former = await Promise.all(cases.map((id) => addressOf('supporter', supporter.id, id)));
  await post.centre
    .get(UpdateSupporter)
    .execute({ id: supporter.id, version: supporter.version, changes: { email: NEW } }, staff());
  for (const [at, id] of cases.entries()) {
    for (const from of [supporter.email ?? '', NEW])
      expect(await arrive(from, former[at] ?? '', '古いあて先へ')).toEqual({ ...HELD, party: 's' });
    const fresh = await addressOf('supporter', supporter.id, id);
    expect(await arrive(NEW, fresh, '新しいあて先へ')).toMatchObject({ state: 'threaded' });
    expect(await bodiesOf(id)).toEqual(['新しいあて先へ']);
  }
});
