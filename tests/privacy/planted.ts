import {
  Intake,
  MoveConsultation,
  RecordHearing,
  SubmitConsultation,
  UpdateConsultation,
} from '../../server/consultations/index.js';
import { PostMessage } from '../../server/conversations/index.js';
import {
  AcceptOffer,
  CancelMeeting,
  DeclineOffer,
  SubmitReport,
} from '../../server/engagements/index.js';
import { inspect, StoreFile } from '../../server/files/index.js';
import { RankSupporters, Ranking } from '../../server/matching/index.js';
import { Drafts } from '../../server/portal/services/drafts.js';
import { newDraft } from '../../server/portal/journeys/draft.js';
import { HoldCase, ReleaseHold } from '../../server/privacy/index.js';
import { AnswerSurvey, InviteToSurvey } from '../../server/surveys/index.js';
import { SuggestTriage } from '../../server/triage/index.js';
import { requesterOf, staff, SYSTEM } from '../consultations/consultations-fixture.js';
import { aSupporter, makeOffer, REPORT } from '../engagements/engagements-fixture.js';
import { meetingsFixture } from '../engagements/meetings-fixture.js';
import { Post } from '../notifications/support/post.js';
import { surveyLink } from '../surveys/surveys-fixture.js';
import { sql } from '../support/database.js';
import type { TestApp } from '../support/app.js';

/** A word nobody else writes. */
const secret = (what: string): string => `秘密の${what}アカウ`;

const EMAIL = 'himitsu-no-tegami@example.jp';
const PHONE = '059-987-6543';
const ROOM = 'https://meet.example.jp/himitsu-no-heya';
const FRIEND = 'himitsu-no-tomo@example.jp';

const WHOLE_FORM = {
  requester: {
    type: 'business',
    name: `架空 ${secret('氏名')}`,
    kana: secret('カナ'),
    organisation: secret('会社'),
    department: secret('部署'),
    corporateNumber: '9876598765987',
    email: EMAIL,
    phone: PHONE,
    municipality: '242012',
    industry: secret('業種'),
    employees: '10-49',
  },
  title: secret('題名'),
  body: `${secret('本文')}。紙の受発注をテレワークでもできるようにデジタル化したい。`,
  goal: secret('目標'),
  deadline: '2027-03-31',
  wishes: secret('希望'),
  needs: [secret('必要')],
  coRequesters: [{ name: secret('連れ'), organisation: secret('連れの会社'), email: FRIEND }],
  channel: 'phone',
  proxy: { note: secret('代筆メモ') },
  consents: { purpose: true, shareWithSupporters: true, publishCase: true },
};

/** Everything about one person, planted in every room; `words` are what must be found and must go. */
export async function plantedCase(app: TestApp) {
  const words = [EMAIL, PHONE, FRIEND, ROOM, '9876598765987'];
  const plant = (what: string): string => {
    const word = secret(what);
    words.push(word);
    return word;
  };
  words.push(...(JSON.stringify(WHOLE_FORM).match(/秘密の[^アカウ]*アカウ/gu) ?? []));
  const submission = Intake.parse(WHOLE_FORM);
  const { id, receiptNumber } = await app
    .get(SubmitConsultation)
    .execute({ submission, idempotencyKey: 'planted-case-0001' }, staff());
  await app.get(SuggestTriage).execute({ ids: [id] }, SYSTEM);
  await app.get(UpdateConsultation).execute(
    {
      id,
      version: await versionOf(app, id),
      changes: {
        title: plant('直した題名'),
        goal: plant('直した目標'),
        wishes: plant('直した希望'),
      },
    },
    staff(),
  );
  const hearing = {
    problem: plant('問題'),
    goal: plant('ねらい'),
    constraints: plant('制約'),
    firstAdvice: plant('初めの助言'),
    readyForMatching: true,
  };
  await app.get(RecordHearing).execute({ id, ...hearing }, staff());
  const present = await app.get(Ranking).refresh();
  await app.get(RankSupporters).execute({ cases: [{ id, cascade: false }], present }, SYSTEM);
  await talk(app, id, plant);
  const file = await inspect(`${plant('書類')}.txt`, Buffer.from('紙の書類'));
  await app.get(StoreFile).execute({ owner: { type: 'consultation', id }, file }, staff());
  const kept = await advise(app, id, plant);
  await app
    .get(MoveConsultation)
    .execute({ id, to: 'closed', reason: plant('完了の理由') }, staff());
  await placeAndReleaseHold(app, id, plant('保留の理由'));
  await app.get(Drafts).open({
    ...newDraft(app.clock.now(), 'draft-0001-0001'),
    answers: { email: EMAIL, body: plant('下書き') },
  });
  await new Post(app).deliver();
  return { id, receiptNumber, words, email: EMAIL, phone: PHONE, friend: FRIEND, ...kept };
}

async function talk(app: TestApp, id: string, plant: (what: string) => string): Promise<void> {
  const post = app.get(PostMessage);
  const say = (what: string) => ({ consultationId: id, body: plant(what) });
  await post.execute({ ...say('返信'), visibility: 'everyone' }, requesterOf(id));
  await post.execute({ ...say('内部メモ'), visibility: 'staff' }, staff());
}

async function advise(app: TestApp, id: string, plant: (what: string) => string) {
  const [first, second] = [await aSupporter(app), await aSupporter(app)];
  const declined = await makeOffer(app, id, first.id, {
    note: plant('打診のメモ'),
    reason: plant('打診の理由'),
  });
  await app
    .get(DeclineOffer)
    .execute(
      { engagementId: declined.id, reason: 'other', comment: plant('辞退の言葉') },
      first.actor,
    );
  const { id: engagementId } = await makeOffer(app, id, second.id, { reason: '次の方' });
  await app.get(AcceptOffer).execute({ engagementId }, second.actor);
  await meet(app, engagementId, plant);
  const report = {
    ...REPORT,
    situation: plant('状況'),
    advice: plant('助言'),
    nextSteps: plant('次の一歩'),
    materials: plant('資料'),
  };
  await app.get(SubmitReport).execute({ engagementId, report }, second.actor);
  const invitationId =
    (await app.get(InviteToSurvey).execute({ consultationId: id }, SYSTEM)) ?? '';
  await app
    .get(AnswerSurvey)
    .execute(
      { survey: { invitationId }, choice: 'useful', comment: plant('感想') },
      surveyLink(invitationId),
    );
  return { engagementId };
}

async function meet(app: TestApp, engagementId: string, plant: (what: string) => string) {
  const meeting = await meetingsFixture(() => app).agree(engagementId, 1, {
    method: 'onsite',
    place: plant('場所'),
    url: ROOM,
    phone: PHONE,
  });
  const cancel = { meetingId: meeting.id, reason: plant('取りやめの理由') };
  await app.get(CancelMeeting).execute(cancel, staff());
}

async function placeAndReleaseHold(app: TestApp, id: string, reason: string): Promise<void> {
  const manager = staff('manager');
  const hold = await app
    .get(HoldCase)
    .execute({ consultationId: id, kind: 'disclosure', reason }, manager);
  await app.get(ReleaseHold).execute({ consultationId: id, holdId: hold.id }, manager);
}

export async function versionOf(app: TestApp, id: string): Promise<number> {
  const [row] = await sql<{ version: number }>(
    app.database.ownerUrl,
    'SELECT version FROM consultation WHERE id = $1',
    [id],
  );
  return row?.version ?? 0;
}
