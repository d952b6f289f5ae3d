import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What staff write again and again; each centre changes them as it likes. */
const FIRST_TEMPLATES: readonly (readonly [id: string, name: string, body: string])[] = [
  [
    '01000000-0000-7000-8000-000000000001',
    '受け付けのお礼とこれからの流れ',
    '{相談者名} 様\n\nご相談（{受付番号}）をいただき、ありがとうございます。{センター名}の{職員名}です。\n\n内容を読ませていただきました。くわしいことをお聞きしたうえで、お役に立てる方法を一緒に考えます。\nこちらから改めてご連絡しますので、少しお待ちください。',
  ],
  [
    '01000000-0000-7000-8000-000000000002',
    'くわしくお聞きしたいこと',
    '{相談者名} 様\n\n{センター名}の{職員名}です。「{件名}」について、あと少し教えてください。\n\n・\n・\n\nわかる範囲で大丈夫です。このページにそのままお書きください。',
  ],
  [
    '01000000-0000-7000-8000-000000000003',
    '聞き取りの日時のご相談',
    '{相談者名} 様\n\n{センター名}の{職員名}です。お話をうかがう日時を決めさせてください。\n\n次のなかで、ご都合のよい日はありますか。\n・\n・\n\nお電話でもオンラインでも、お好きな方法をお選びいただけます。',
  ],
  [
    '01000000-0000-7000-8000-000000000004',
    'お返事のお願い',
    '{相談者名} 様\n\n{センター名}の{職員名}です。ご相談（{受付番号}）について、先日お送りした質問へのお返事をお待ちしています。\n\nお忙しいところ恐れ入ります。急ぎませんので、ご都合のよいときにお知らせください。\nもう困っていないときも、ひとことお知らせいただけると助かります。',
  ],
  [
    '01000000-0000-7000-8000-000000000005',
    '担当者を探しています',
    '{相談者名} 様\n\n{センター名}の{職員名}です。ご相談（{受付番号}）の内容に合う専門家を探しています。\n決まりましたらお知らせしますので、もう少しお待ちください。',
  ],
];

/** What staff, requester and supporter write to each other about a case, and replies prepared for it. */
export class Conversations1763700000069 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      CREATE TABLE message (
        id uuid PRIMARY KEY,
        consultation_id uuid NOT NULL REFERENCES consultation (id),
        at timestamptz NOT NULL,
        author_kind text NOT NULL,
        author_id text,
        author_name text NOT NULL,
        visibility text NOT NULL,
        body text NOT NULL,
        via text NOT NULL DEFAULT 'web',
        original text,
        -- Whether a trusted mail server confirmed the sender; null for what is no mail.
        sender_confirmed boolean
      )`);
    await db.query(`CREATE INDEX message_consultation ON message (consultation_id, at, id)`);
    await db.query(`
      CREATE TABLE reply_template (
        id uuid PRIMARY KEY,
        name text NOT NULL CONSTRAINT reply_template_name_unique UNIQUE,
        body text NOT NULL,
        visibility text NOT NULL,
        version integer NOT NULL DEFAULT 1,
        updated_by_name text NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      )`);
    for (const [id, name, body] of FIRST_TEMPLATES) {
      await db.query(
        `INSERT INTO reply_template
           (id, name, body, visibility, updated_by_name, created_at, updated_at)
         VALUES ($1, $2, $3, 'everyone', 'はじめからある文例', now(), now())`,
        [id, name, body],
      );
    }
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('DROP TABLE reply_template');
    await db.query('DROP TABLE message');
  }
}
