import {
  UpdateConsultation,
  RecordHearing,
  MoveConsultation,
} from '../../server/consultations/index.js';
import { PostMessage, type Visibility } from '../../server/conversations/index.js';
import {
  AcceptOffer,
  DeclineOffer,
  ExpireOffer,
  MakeOffer,
  Report,
  SubmitReport,
  WithdrawOffer,
} from '../../server/engagements/index.js';
import { Links } from '../../server/identity/index.js';
import type { Actor } from '../../server/platform/core/actor.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';
import { submit } from './support/cases.js';
import {
  addStaff,
  addSupporter,
  addPeople,
  type StaffMember,
  type SupporterActor,
} from './support/people.js';
import { Post } from './support/post.js';

const DESK = 'desk@mie-dx.example.jp';
const HANAKO = 'hanako@example.jp';
const TARO = 'taro@example.jp';
/** The link, and the proof that it came by mail. */
const startsWith = (url: string) => new RegExp(`^${url}\\?m=[\\w-]{44}$`);

describe('who is written to, and about what', () => {
  let office: TestApp;
  let post: Post;
  let staff: StaffMember;
  let supporter: SupporterActor;
  beforeAll(async () => {
    office = await testApp();
    post = new Post(office);
    staff = await addStaff(office);
    supporter = await addSupporter(office, staff, '架空 太郎', TARO);
  });
  afterAll(() => office.close());

  /** A case that looks for a supporter, with its first mails out of the way. */
  const openCase = async (rest: Record<string, unknown> = {}) => {
    const receipt = await submit(office, {}, rest);
    const hearing = { problem: '紙が多い', goal: '減らす', constraints: '', firstAdvice: '' };
    await office
      .get(RecordHearing)
      .execute({ id: receipt.id, ...hearing, readyForMatching: true }, staff);
    await post.deliver();
    return receipt;
  };
  const offerTo = async (consultationId: string, to = supporter) =>
    office
      .get(MakeOffer)
      .execute(
        { consultationId, supporterId: to.id, kind: 'advice', note: null, cascade: false },
        staff,
      );
  const tell = (consultationId: string, actor: Actor, visibility: Visibility = 'everyone') =>
    office.get(PostMessage).execute({ consultationId, body: '本文は秘密です', visibility }, actor);

  it('follows a case from the offer to the report', async () => {
    const { id, receiptNumber, trackingUrl } = await openCase({
      title: '架空 花子です。090-1234-5678 まで',
    });
    const offer = await offerTo(id);
    const offered = await post.deliver();
    expect(Object.keys(offered)).toEqual([TARO]);
    const [asked] = offered[TARO]!;
    expect(asked!.subject).toContain(`${receiptNumber}・令和8年`);
    expect(asked!.links).toEqual([office.get(Links).firstUrl('offer', offer.id)]);
    for (const secret of ['花子', '090', '架空製作所', HANAKO]) {
      expect(asked!.text + asked!.subject).not.toContain(secret);
    }

    await office.get(AcceptOffer).execute({ engagementId: offer.id }, supporter);
    const accepted = await post.deliver();
    expect(Object.keys(accepted).sort()).toEqual([DESK, HANAKO]);
    expect(accepted[HANAKO]![0]).toMatchObject({
      subject: expect.stringContaining('担当者が決まりました') as string,
      links: [expect.stringMatching(startsWith(trackingUrl)) as string],
    });
    expect(accepted[HANAKO]![0]!.text).toContain('架空 太郎（架空大学）');

    const report = Report.parse({ situation: '紙が多い', advice: '一枚ずつ' });
    await office.get(SubmitReport).execute({ engagementId: offer.id, report }, supporter);
    const reported = await post.deliver();
    expect(reported[DESK]![0]!.subject).toContain('助言記録が届きました');
    expect(reported[HANAKO]!.map(({ subject }) => subject)).toContainEqual(
      expect.stringContaining('回答をお届けします'),
    );
  });

  it('tells the three parties of messages as far as they may read them', async () => {
    const { id } = await openCase();
    const offer = await offerTo(id);
    await office.get(AcceptOffer).execute({ engagementId: offer.id }, supporter);
    await post.deliver();
    const readers = async (actor: Actor, visibility?: Visibility) => {
      await tell(id, actor, visibility);
      const mails = await post.deliver();
      for (const { text } of Object.values(mails).flat()) expect(text).not.toContain('秘密');
      return Object.keys(mails).sort();
    };
    expect(await readers(staff)).toEqual([HANAKO, TARO]);
    expect(await readers(staff, 'support')).toEqual([TARO]);
    expect(await readers(staff, 'staff')).toEqual([]);
    expect(await readers(supporter)).toEqual([DESK, HANAKO]);
    expect(await readers(supporter, 'support')).toEqual([DESK]);
    expect(await readers({ kind: 'requester', id })).toEqual([DESK, TARO]);
    await tell(id, staff);
    const [toTaro] = (await post.deliver())[TARO]!;
    expect(toTaro!.links).toEqual([`${office.origin}/desk/cases/${offer.id}`]);
  });

  it('writes to whom the case is assigned, and to the desk when they have left', async () => {
    const { id } = await openCase();
    const assigneeId = staff.id;
    const version = 4;
    await sql(office.database.url, 'UPDATE consultation SET version = $2 WHERE id = $1', [
      id,
      version,
    ]);
    await office.get(UpdateConsultation).execute({ id, version, changes: { assigneeId } }, staff);
    await tell(id, { kind: 'requester', id });
    expect(Object.keys(await post.deliver())).toEqual(['shokuin@example.jp']);
    await sql(office.database.ownerUrl, 'UPDATE account SET disabled_at = now() WHERE id = $1', [
      assigneeId,
    ]);
    await tell(id, { kind: 'requester', id });
    expect(Object.keys(await post.deliver())).toEqual([DESK]);
    await sql(office.database.ownerUrl, 'UPDATE account SET disabled_at = NULL');
  });

  it('tells the desk and the supporter how an offer ended', async () => {
    const { id } = await openCase();
    const declined = await offerTo(id);
    await office
      .get(DeclineOffer)
      .execute({ engagementId: declined.id, reason: 'too_busy', comment: null }, supporter);
    // Declined before the mail was sent: it is not sent any more.
    const afterDecline = await post.deliver();
    expect(Object.keys(afterDecline)).toEqual([DESK]);
    expect(afterDecline[DESK]![0]!.text).toContain('理由：今は時間がとれない');

    const second = await addSupporter(office, staff, '架空 次郎', 'jiro@example.jp');
    const withdrawn = await offerTo(id, second);
    await post.deliver();
    await office.get(WithdrawOffer).execute({ engagementId: withdrawn.id, reason: null }, staff);
    expect((await post.deliver())['jiro@example.jp']![0]!.subject).toContain('取り下げました');

    const expiring = await offerTo(
      id,
      await addSupporter(office, staff, '架空 三郎', 'saburo@example.jp'),
    );
    await post.deliver();
    const now = office.clock.now();
    office.clock.set(expiring.deadline);
    await office
      .get(ExpireOffer)
      .execute({ engagementId: expiring.id }, { kind: 'system', id: 'test' });
    const expired = await post.deliver();
    expect(expired['saburo@example.jp']![0]!.subject).toContain('期限が過ぎました');
    expect(expired[DESK]![0]!.subject).toContain('打診の期限が過ぎました');
    office.clock.set(now);
  });

  it('writes nothing about spam, and the receipt when it was none after all, once', async () => {
    const { id } = await submit(office);
    await office.get(MoveConsultation).execute({ id, to: 'spam', reason: null }, staff);
    expect(await post.deliver()).toEqual({});
    await office.get(MoveConsultation).execute({ id, to: 'received', reason: null }, staff);
    expect(Object.keys(await post.deliver()).sort()).toEqual([DESK, HANAKO]);
    await office.get(MoveConsultation).execute({ id, to: 'spam', reason: null }, staff);
    await office.get(MoveConsultation).execute({ id, to: 'received', reason: null }, staff);
    expect(await post.deliver()).toEqual({});
  });

  it('asks by the survey link, and tells the desk when nobody suits', async () => {
    const { id } = await openCase({ language: 'en' });
    const invitationId = '01890000-0000-7000-8000-0000000000ee';
    await addPeople(office, 'survey.invited', { invitationId, consultationId: id });
    await addPeople(office, 'shortlist.ranked', { consultationId: id });
    const invited = await post.deliver();
    expect(Object.keys(invited)).toEqual([HANAKO]);
    expect(invited[HANAKO]![0]).toMatchObject({
      links: [
        expect.stringMatching(startsWith(office.get(Links).firstUrl('survey', invitationId))),
      ],
      subject: expect.stringContaining('Was our support useful?') as string,
    });
    await addPeople(office, 'shortlist.nobody-suits', { consultationId: id });
    expect((await post.deliver())[DESK]![0]!.subject).toContain('合う支援者が見つかりません');
  });
});
