import { PostMessage } from '../../server/conversations/index.js';
import { UnitOfWork } from '../../server/database/unit-of-work.js';
import { ConfirmedAddresses, MailCodes } from '../../server/identity/index.js';
import { CATALOGUE } from '../../server/notifications/mails/catalogue.js';
import type { MailTemplate } from '../../server/notifications/mails/catalogue.js';
import { COLUMNS, columnsOf } from '../../server/notifications/domain/line-length.js';
import { MailComposer } from '../../server/notifications/mails/composers/mail-composer.js';
import type { RecipientKind } from '../../server/notifications/domain/recipient.js';
import { staff } from '../consultations/consultations-fixture.js';
import { acceptedCase } from '../engagements/engagements-fixture.js';
import { meetingsFixture } from '../engagements/meetings-fixture.js';
import { seminarsFixture } from '../seminars/seminars-fixture.js';
import { surveysFixture } from '../surveys/surveys-fixture.js';
import { testApp, type TestApp } from '../support/app.js';
import { sql } from '../support/database.js';

/* A stranger's address may be typed into any form: until somebody confirms it, mails to it hold nothing
   that was typed beside it. */

const ADDRESS = 'tanin@example.jp';
const PLANTED = /UEKI/;
const WORDS = {
  name: 'UEKI重要',
  kana: 'UEKIカナ',
  organisation: 'UEKI商店',
  department: 'UEKI課',
  industry: 'UEKI業',
  title: 'UEKIの件',
  body: 'UEKIの本文',
  goal: 'UEKIの目標',
  wishes: 'UEKIの希望',
};

interface Written {
  template: MailTemplate;
  type: string;
  payload: Record<string, string | number | boolean | null>;
  kind: RecipientKind;
  id: string;
}

let app: TestApp;
let mails: Written[];
beforeAll(async () => {
  app = await testApp();
  mails = [...(await mailsOfCase()), ...(await mailsOfSeminar())];
});
afterAll(() => app.close());
beforeEach(() => sql(app.database.ownerUrl, 'DELETE FROM confirmed_address'));

/** Every mail that a case sends its requester. */
async function mailsOfCase(): Promise<Written[]> {
  const { consultationId: id, engagementId } = await acceptedCase(app);
  const fields = Object.keys(WORDS).map((field, at) => `${field} = $${String(at + 2)}`);
  await sql(
    app.database.ownerUrl,
    `UPDATE consultation SET email = '${ADDRESS}', ${fields.join(', ')} WHERE id = $1`,
    [id, ...Object.values(WORDS)],
  );
  const meeting = await meetingsFixture(() => app).propose(engagementId, staff());
  const message = await app
    .get(PostMessage)
    .execute({ consultationId: id, body: 'UEKIの返事', visibility: 'everyone' }, staff());
  const codeId = await app.get(UnitOfWork).run((tx) => app.get(MailCodes).issue(tx, id));
  const surveys = surveysFixture(() => app);
  const { consultationId: asked, invitationId } = await surveys.invited();
  await sql(
    app.database.ownerUrl,
    `UPDATE consultation SET email = '${ADDRESS}', ${fields.join(', ')} WHERE id = $1`,
    [asked, ...Object.values(WORDS)],
  );
  const about = (template: MailTemplate, type: string, over = {}, of = id): Written => ({
    template,
    type,
    payload: { consultationId: of, ...over },
    kind: 'requester',
    id: of,
  });
  return [
    about('receipt', 'consultation.submitted'),
    about('mail-code', 'mail-code.requested', { codeId }),
    about('message-to-requester', 'message.posted', { messageId: message.id }),
    about('supporter-assigned', 'offer.accepted', { engagementId }),
    about('answer-ready', 'consultation.answered'),
    about('follow-up', 'follow-up.invited'),
    about('meeting-requester', 'meeting.proposed', { meetingId: meeting.id, by: 'staff' }),
    about('link-replaced', 'access-link.replaced', {
      ...{ kind: 'tracking', recordId: id, holderKind: 'requester', holderId: id },
      cause: 'address-changed',
    }),
    about('survey-invitation', 'survey.invited', { invitationId }, asked),
    about('survey-reminder', 'survey.reminded', { invitationId }, asked),
  ];
}

/** Every mail that a registration sends. */
async function mailsOfSeminar(): Promise<Written[]> {
  const office = seminarsFixture(() => app);
  const seminarId = await office.published();
  const { id } = await office.register(seminarId, 1, {
    ...{ name: WORDS.name, kana: WORDS.kana, organisation: WORDS.organisation, email: ADDRESS },
    companions: [{ name: 'UEKI二郎' }],
    needs: 'UEKIの配慮',
  });
  const surveyId = await surveyOfParticipant();
  const about = (template: MailTemplate, type: string, over = {}): Written => ({
    template,
    type,
    payload: { registrationId: id, seminarId, ...over },
    kind: 'participant',
    id,
  });
  return [
    about('seminar-registration', 'registration.received'),
    about('seminar-registration', 'registration.reminded', { reminder: 'week' }),
    about('seminar-notice', 'seminar.changed'),
    { ...about('survey-request', 'survey.invited', { invitationId: surveyId }), id: surveyId },
  ];
}

/** An invitation of somebody without a case, as a seminar's end makes it. */
async function surveyOfParticipant(): Promise<string> {
  const [row] = await sql<{ id: string }>(
    app.database.ownerUrl,
    `INSERT INTO survey_invitation (id, consultation_id, subject_kind, subject_id, title,
       recipient_name, recipient_email, language, support_type, support_ended_at, fiscal_year,
       definition_version, state, send_at, sent_at, created_at)
     SELECT gen_random_uuid(), NULL, 'seminar', gen_random_uuid(), 'はじめてのデータ活用',
       $1, $2, 'ja', 'seminar', support_ended_at, fiscal_year, definition_version, 'invited', send_at,
       sent_at, created_at FROM survey_invitation LIMIT 1 RETURNING id`,
    [WORDS.name, ADDRESS],
  );
  return row!.id;
}

async function write({ template, type, payload, kind, id }: Written) {
  const cause = { id: '1', type, payload };
  const written = await app.get(MailComposer).write(template, cause, { kind, id });
  if (!written) throw new Error(`${template}: nothing is written`);
  return { ...written.mail, to: written.to, calendar: written.mail.calendar?.content ?? '' };
}

const inLanguage = (language: string) =>
  sql(
    app.database.ownerUrl,
    `WITH one AS (UPDATE consultation SET language = $1), two AS (UPDATE survey_invitation
       SET language = $1) UPDATE seminar_registration SET language = $1`,
    [language],
  );

test('every mail to requesters and participants is among them', () => {
  const expected = CATALOGUE.filter(({ to }) => to === 'requester' || to === 'participant');
  const looked = new Set(mails.map(({ template }) => template));
  expect([...looked].sort()).toEqual(expected.map(({ template }) => template).sort());
});

describe.each([
  ['ja', '入力した覚えのないときは', 'このメールアドレスを入力されました'],
  ['easy', '書いて いない ときは', 'この メールアドレスを 書きました'],
  ['en', 'If it was not you', 'Somebody entered this e-mail address'],
])('in %s', (language, whatToDo, why) => {
  beforeEach(() => inLanguage(language));

  test('no word of the form is in a mail to an address that nobody has confirmed', async () => {
    for (const it of mails) {
      const mail = await write(it);
      expect(mail.to).toBe(ADDRESS);
      const all = `${mail.subject}\n${mail.text}\n${mail.html}\n${mail.calendar}`;
      expect([it.template, PLANTED.exec(all)?.input ?? null]).toEqual([it.template, null]);
      for (const part of [mail.text, mail.html]) {
        expect(part.replaceAll('\n', '')).toContain(whatToDo);
        expect(part.replaceAll('\n', '')).toContain(why);
      }
      const lines = mail.text.split('\n').filter((line) => !line.startsWith('http'));
      expect(lines.filter((line) => columnsOf(line) > COLUMNS)).toEqual([]);
      expect(mail.text).not.toMatch(/undefined|null|^ ?(?:様|さん)|Dear ,/m);
    }
  });

  test('once it is confirmed, mails are as personal as ever', async () => {
    await app.get(ConfirmedAddresses).confirm(' ＴＡＮＩＮ@example.jp', 'code');
    for (const it of mails) {
      const mail = await write(it);
      expect(mail.text).toContain(WORDS.name);
      expect(mail.text).not.toContain(whatToDo);
    }
  });
});
