import { CATALOGUE, MAIL_EVENTS } from '../../server/notifications/mails/catalogue.js';
import { columnsOf, COLUMNS } from '../../server/notifications/domain/line-length.js';
import { LANGUAGES, rendered } from './support/rendered.js';

const ALL = Object.keys(rendered('ja')) as (typeof CATALOGUE)[number]['template'][];

describe('the catalogue of mails', () => {
  it('has no mail twice, and every mail has an example here', () => {
    const templates = CATALOGUE.map(({ template }) => template);
    expect(new Set(templates).size).toBe(templates.length);
    expect([...ALL].sort()).toEqual([...templates].sort());
  });

  it('listens to the events of the contract', () => {
    expect(MAIL_EVENTS).toEqual(
      expect.arrayContaining([
        'consultation.submitted',
        'message.posted',
        'offer.made',
        'offer.accepted',
        'offer.declined',
        'offer.expired',
        'offer.withdrawn',
        'consultation.answered',
        'survey.invited',
        'mail-code.requested',
        'sign-in-link.requested',
        'report.submitted',
        'shortlist.nobody-suits',
      ]),
    );
  });

  for (const language of LANGUAGES) {
    describe(`in ${language}`, () => {
      const mails = rendered(language);
      it.each(ALL)('%s begins its subject with the centre, on one line', (template) => {
        const { subject } = mails[template];
        expect(subject).toMatch(/^【みえDXセンター】\S/);
        expect(subject).not.toMatch(/[\r\n]|undefined|null|\{\{/);
      });

      it.each(ALL)('%s has one link, says why it came, and is signed', (template) => {
        const { text, links } = mails[template];
        const regExpMatchArray = text.match(/https?:\/\/\S+/g);
        expect(regExpMatchArray).toHaveLength(1);
        expect(links).toEqual(regExpMatchArray);
        expect(text).toMatch(/お送りしています|自動で送って|送って います|You receive this mail/);
        expect(text).toContain('desk@mie-dx.example.jp');
        expect(text).not.toMatch(/undefined|null|\{\{|\[object/);
      });

      it.each(ALL)('%s stays within the width of a phone and of old programs', (template) => {
        for (const line of mails[template].text.split('\n')) {
          if (/^https?:/.test(line) || line.startsWith('件名：')) continue;
          expect({ line, fits: columnsOf(line) <= COLUMNS }).toEqual({ line, fits: true });
        }
      });

      it.each(ALL)(
        '%s says the same in HTML, with nothing executable and nothing fetched',
        (template) => {
          const { html, links } = mails[template];
          expect(html).toContain(links[0]!.replaceAll('&', '&amp;'));
          expect(html).not.toMatch(/<script|<img|<link|javascript:/i);
        },
      );
    });
  }

  it('keeps what a requester typed from becoming markup or lines of its own', () => {
    const mails = rendered('ja', { name: '<b>架空</b>', title: '題\nBcc: x@example.jp' });
    expect(mails.receipt.html).toContain('&lt;b&gt;架空&lt;/b&gt;');
    expect(mails.offer.subject).not.toMatch(/\n/);
  });

  it('tells a supporter nothing that leads to the requester', () => {
    const mails = rendered('ja', { name: '架空 花子' });
    for (const template of ['offer', 'offer-closed', 'message-to-supporter'] as const) {
      expect(mails[template].text).not.toContain('花子');
      expect(mails[template].text).not.toContain('hanako@example.jp');
    }
  });

  it('reads as it should', () => {
    expect(rendered('ja').receipt.text).toMatchInlineSnapshot(`
      "架空 花子 様

      ご相談ありがとうございます。
      次の番号で受け付けました。

      受付番号：R8-00042

      これからのこと
      職員が内容を読み、くわしくお聞きするためにご連絡します。
      令和8年11月26日（木）までに、最初のご連絡をします。

      経過は、次のページでいつでもご覧いただけます。
      お返事や追加のご連絡も、このページからできます。

      ▼ ご相談の経過を見る
      https://desk.example.jp/c/AZq3b0kxcX2nq0Xb1mJvQ0y8m2l3k4j5h6g7f8d9s0a1

      このページは、あなただけのものです。
      リンクをほかの人に送らないようお願いします。

      ────────────────
      このメールは、ご相談（R8-00042）をされた方にお送りしています。
      みえDXセンター 相談窓口
      お問い合わせ: desk@mie-dx.example.jp
      平日 9:00〜17:00（土日・祝日・12月29日〜1月3日を除く）
      "
    `);
    expect(rendered('ja').offer.text).toMatchInlineSnapshot(`
      "架空 太郎 様

      いつもみえDXセンターにご協力いただき、ありがとうございます。
      次のご相談について、支援をお願いできないでしょうか。

      件名：紙の伝票をなくしたい

      内容を見て、令和8年11月26日（木） 17:00までに、
      引き受ける・辞退するのどちらかを選んでください。
      お返事がないときは、ほかの方にお願いすることがあります。

      ▼ 内容を見て、返事をする
      https://desk.example.jp/c/AZq3b0kxcX2nq0Xb1mJvQ0y8m2l3k4j5h6g7f8d9s0a1

      ご都合が合わないときは、遠慮なく辞退してください。
      次のお願いには影響しません。

      ────────────────
      このメールは、支援者として登録されている方にお送りしています。
      登録の変更や停止は、窓口までご連絡ください。
      みえDXセンター 相談窓口
      お問い合わせ: desk@mie-dx.example.jp
      平日 9:00〜17:00（土日・祝日・12月29日〜1月3日を除く）
      "
    `);
    expect(rendered('easy')['survey-invitation'].text).toMatchInlineSnapshot(`
      "架空 花子 さん

      相談して くれて、ありがとうございました。
      下の ページで、4つの 中から 1つ えらんで ください。
      30秒で 終わります。

      ▼ アンケートに 答える
      https://desk.example.jp/c/AZq3b0kxcX2nq0Xb1mJvQ0y8m2l3k4j5h6g7f8d9s0a1

      まだ 困って いることが あったら、教えて ください。

      ────────────────
      この メールは、相談（R8-00042）を した 人に 送って います。
      みえDXセンター 相談窓口
      わからない とき: desk@mie-dx.example.jp
      平日 9:00〜17:00（土日・祝日・12月29日〜1月3日を除く）
      "
    `);
    expect(rendered('en')['supporter-assigned'].text).toMatchInlineSnapshot(`
      "Dear 架空 花子,

      The following supporter will help you with consultation R8-00042.

      Supporter: 架空 太郎 (架空大学)

      They will contact you to arrange a meeting.
      If there is something they should know, tell us on this page.

      ▼ Open your case
      https://desk.example.jp/c/AZq3b0kxcX2nq0Xb1mJvQ0y8m2l3k4j5h6g7f8d9s0a1

      This page is only for you.
      Please do not pass the link on.

      ────────────────
      You receive this mail because you sent us consultation R8-00042.
      みえDXセンター 相談窓口
      Questions: desk@mie-dx.example.jp
      平日 9:00〜17:00（土日・祝日・12月29日〜1月3日を除く）
      "
    `);
  });
});
