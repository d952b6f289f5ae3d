import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { rank } from '../../server/matching/domain/rank.js';
import type { Ranker } from '../../server/matching/domain/rank.js';
import { engineWith, NOTHING_KNOWN, question, supporter } from './engine.js';
import type { Figure } from './figures.js';

/** Invented question, and words of which one must stand in the profile of whoever comes first. */
type Case = readonly [type: string, title: string, text: string, ...role: string[]];

/** Written after the lexicon and not tuned to. */
const MIE: Case[] = [
  [
    'business',
    '子どもが熱を出した日も仕事を止めたくない',
    '少人数の事務所です。自宅からでも電話や書類の仕事ができる形にしたい。',
    'テレワーク',
  ],
  [
    'business',
    '営業が一日中外に出ていて連絡がつかない',
    '用件がたまり、聞いた聞かないのけんかになります。皆が同じ話を見られるようにしたい。',
    'Slack',
  ],
  [
    'organisation',
    '総会を画面でも見られるようにしたい',
    '遠くて来られない会員が多いので、つないで発言もできるようにしたい。',
    'ZVC',
  ],
  [
    'municipality',
    '統計の表を町民や企業に自由に使ってほしい',
    '今は紙の冊子とPDFだけです。どう公開すればよいですか。',
    'オープンデータ',
  ],
  [
    'citizen',
    '敬老会でスマートフォンを体験したい',
    '触ったこともない人ばかり30人ほどです。来て教えてくれるところはありますか。',
    'ドコモ',
    'KDDI',
    'ソフトバンク',
    '楽天モバイル',
  ],
  [
    'citizen',
    '山の中の集落で電話の電波が入らない',
    '災害のときも心配です。',
    'ドコモ',
    'KDDI',
    'ソフトバンク',
    '楽天モバイル',
  ],
  [
    'business',
    '食堂で毎日ごはんが余る',
    '何人来るかを前の日に当てられたら、炊く量を決められるのに。',
    'ゑびや',
  ],
  [
    'municipality',
    '祭りに来た人がすぐ帰ってしまう',
    '泊まって町を歩いてもらえる工夫を、ほかの観光地の経験から聞きたい。',
    '観光協会',
  ],
  [
    'business',
    'トマトを育てる若い人に勘を伝えたい',
    '水と肥料のやり方が人によって違います。畑の記録を残したい。',
    '農園',
  ],
  [
    'citizen',
    '会社をつくってアプリを出したい大学生です',
    '出資してくれる人に見せる計画の書き方が分かりません。',
    'FUND',
  ],
  [
    'municipality',
    '公民館や公用車を住民と分け合って使いたい',
    '使っていない時間が長くてもったいないので、貸し出す仕組みを考えています。',
    'シェアリング',
  ],
  [
    'citizen',
    '空き家だらけの通りをなんとかしたい',
    '住みたい人と家を持っている人を引き合わせたい。',
    'On-Co',
  ],
  [
    'business',
    '夏の宿で働いてくれる人がいない',
    '一か月だけでよいので、若い人に泊まり込みで来てほしい。',
    'おてつたび',
  ],
  [
    'business',
    '求人票を出しても若い技術者が来ない',
    'どう書けば読んでもらえるのか。副業の人に頼む方法も知りたい。',
    'パーソル',
    'リクルート',
  ],
  [
    'business',
    '社内のサーバーをやめて外に移したい',
    '台風で事務所が水につかったら終わりだと気づきました。',
    'アマゾン',
  ],
  [
    'municipality',
    '部長たちにデジタルの話をしてほしい',
    '自治体の経営を知る人に、なぜ今やるのかを語ってもらいたい。',
    '副市長',
    '地域情報化',
  ],
  [
    'citizen',
    '地域の困りごとを市民とエンジニアで解決する集まりを開きたい',
    '進め方を知っている人に手伝ってほしい。',
    'コード・フォー',
  ],
  [
    'organisation',
    '女性が管理職になりたがらない',
    '家のことと両立できないと言います。考えるきっかけになる講演をお願いしたい。',
    'Will Lab',
    'manma',
  ],
  [
    'business',
    'ロボットや人工知能で世の中がどうなるのか',
    '社員全員で未来の話を聞いて、次の一手を考えたい。',
    'エクスポネンシャル',
  ],
  [
    'business',
    '会社全体の計画を立て直したい',
    '何から手をつければよいか、経営の目線で道筋を一緒に考えてほしい。',
    'デロイト',
  ],
];

const SHIZUOKA: Case[] = [
  [
    'municipality',
    '子どもたちにプログラミングを教える',
    '小学校で授業が始まり先生が困っています。',
    'プログラミング教育支援',
  ],
  [
    'municipality',
    '大雨のとき住民に早く知らせたい',
    '避難の情報が届かないお年寄りがいます。',
    '防災情報システム',
  ],
  [
    'business',
    'カメラで不良品を見分けたい',
    '検品を人の目でやっていて見落としがあります。',
    'AI(ディープラーニング)',
  ],
  [
    'municipality',
    'カードを使ってもらえない',
    'マイナンバーカードを作ったが使うところがないと言われます。',
    'マイナンバー',
  ],
  [
    'business',
    '倉庫の温度を離れたところから見たい',
    '温度計を見て回っています。自動で記録したい。',
    'IoT(センシング)',
  ],
  [
    'municipality',
    '町のデータを公開したい',
    'だれでも使える形にするにはどうすればよいか。',
    'オープンデータ',
  ],
  [
    'business',
    '名簿がエクセルでばらばら',
    '部署ごとに名簿があり、まとめて管理したい。',
    'データベース',
  ],
  ['municipality', '役所の仕事にAIを使いたい', '書類の確認を手伝わせたい。', '自治体業務支援'],
  [
    'business',
    '会社の情報が漏れないか心配',
    'ウイルスや不正アクセスへの備えを見てほしい。',
    '情報セキュリティ',
  ],
  [
    'citizen',
    '目の不自由な人にも使いやすいホームページ',
    '読み上げでも分かるようにしたい。',
    'ユニバーサルデザイン',
  ],
  [
    'business',
    '運転手の眠気を腕時計で知りたい',
    '心拍などを測って事故を防ぎたい。',
    '生体情報処理',
  ],
];

/** The share of questions for which the right one comes first, on the published rosters (names and roles only). */
export function measureRosters(): Figure[] {
  const folder = process.env['FACTS'] ?? join('..', 'shared', 'facts');
  if (!existsSync(join(folder, 'mie-advisers.csv'))) {
    console.log(`\nRosters: skipped, none in ${folder} (FACTS names another folder)`);
    return [];
  }
  const rows = (name: string) =>
    parse<Record<string, string>>(readFileSync(join(folder, name)), { columns: true, bom: true });
  const list = (cell = '') => cell.split('|').filter((word) => word !== '');
  const mie = engineWith([
    ...rows('mie-advisers.csv').map(({ name = '', published_roles: affiliation = '' }) =>
      supporter({ name, affiliation }),
    ),
    ...rows('mie-partners.csv').map(({ name = '' }) => supporter({ name, kind: 'partner' })),
  ]);
  const shizuoka = engineWith(
    rows('shizuoka-advisers.csv').map((row) =>
      supporter({
        name: row['name'] ?? '',
        affiliation: row['published_roles'] ?? '',
        headline: row['field'] ?? '',
        specialities: list(row['specialities']),
      }),
    ),
  );
  return [
    { measure: 'Mie: right one first', value: share(mie, MIE, 1) },
    { measure: 'Mie: right one in first three', value: share(mie, MIE, 3) },
    { measure: 'Shizuoka: right one first', value: share(shizuoka, SHIZUOKA, 1) },
  ];
}

function share(engine: Ranker, cases: readonly Case[], places: number): number {
  const found = cases.filter(([type, title, text, ...roles]) => {
    const { items } = rank(engine, question(type, title, text), NOTHING_KNOWN);
    const right = items.slice(0, places).some(({ supporterId }) => {
      const known = engine.profiles.profile(supporterId);
      const words = [known?.name, known?.affiliation, ...(known?.specialities ?? [])].join('|');
      return roles.some((role) => words.includes(role));
    });
    if (!right && process.env['VERBOSE']) {
      const first = items.slice(0, 3).map(({ name, parts }) => `${name} ${String(parts.fit)}`);
      console.log(`  ${title}: ${roles.join('/')} ← ${first.join(', ')}`);
    }
    return right;
  });
  return found.length / cases.length;
}
