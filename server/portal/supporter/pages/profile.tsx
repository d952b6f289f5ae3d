import { Layout } from '../../components/layout.js';
import { dayText } from '../../text/dates.js';
import type { ProfileView, WishView } from './profile-view.js';

/** `/desk/profile`: what the centre knows of the supporter, and the ways to change it. */
export function ProfilePage({ view, notice }: { view: ProfileView; notice: string | null }) {
  return (
    <Layout title="登録内容" area="desk">
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{notice}</p>
        </div>
      )}
      <h1>登録内容</h1>
      {view.wish !== null && <Wish wish={view.wish} />}
      <section className="card" aria-labelledby="profile">
        <h2 id="profile">{view.name}</h2>
        <Facts facts={view.facts} />
        <p className="actions">
          <a className="button" href="/desk/profile/edit">
            登録内容を変える
          </a>
        </p>
      </section>
      <section className="card" aria-labelledby="hours">
        <h2 id="hours">対応できる時間と不在の予定</h2>
        <Facts
          facts={[
            { label: '毎週の時間', text: view.hours === '' ? '決まっていません' : view.hours },
            { label: '不在の予定', text: view.away.join('\n') },
          ]}
        />
        <p className="actions">
          <a className="button second" href="/desk/profile/hours">
            時間と不在の予定を変える
          </a>
        </p>
      </section>
      {view.kind === 'partner' && (
        <section className="card" aria-labelledby="contacts">
          <h2 id="contacts">連絡担当者</h2>
          {view.contacts.length === 0 ? (
            <p>登録されていません。</p>
          ) : (
            <ul>
              {view.contacts.map((contact) => (
                <li key={contact}>{contact}</li>
              ))}
            </ul>
          )}
          <p className="actions">
            <a className="button second" href="/desk/profile/contacts">
              連絡担当者を変える
            </a>
          </p>
        </section>
      )}
      <Publication view={view} />
    </Layout>
  );
}

function Facts({ facts }: { facts: ProfileView['facts'] }) {
  return (
    <dl className="facts">
      {facts
        .filter(({ text }) => text.trim() !== '')
        .map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="prose">{text}</dd>
          </div>
        ))}
    </dl>
  );
}

const WISH_TITLES = {
  waiting: '窓口で確認しています',
  approved: '変更が反映されました',
  declined: '変更は見送りになりました',
} as const;

function Wish({ wish }: { wish: WishView }) {
  return (
    <section
      className={wish.state === 'approved' ? 'notice good' : 'notice'}
      aria-labelledby="wish"
    >
      <h2 id="wish">{WISH_TITLES[wish.state]}</h2>
      <p className="by">{`${dayText('ja', wish.at)}のお申し出`}</p>
      <dl className="facts">
        {wish.changes.map(({ label, before, wanted }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="prose">
              {before === '' ? '（なし）' : before} → <strong>{wanted || '（なし）'}</strong>
            </dd>
          </div>
        ))}
      </dl>
      {wish.comment !== null && <p className="prose">{`窓口から：${wish.comment}`}</p>}
    </section>
  );
}

/** Opting in and out is one button each. */
function Publication({ view }: { view: ProfileView }) {
  return (
    <section className="card" aria-labelledby="public">
      <h2 id="public">紹介ページ</h2>
      <p>
        {view.published
          ? 'お名前・所属・紹介文・得意なことを、センターの紹介ページに載せています。'
          : '紹介ページには載せていません。載せるのは、お名前・所属・紹介文・得意なことです。連絡先や件数は載りません。'}
      </p>
      {view.publicPath !== null && (
        <p>
          <a href={view.publicPath}>紹介ページを見る</a>
        </p>
      )}
      <form method="post" action="/desk/profile/publication">
        <p className="actions">
          <button
            className="button second"
            type="submit"
            name="published"
            value={view.published ? 'no' : 'yes'}
          >
            {view.published ? '紹介ページから外す' : '紹介ページに載せる'}
          </button>
        </p>
      </form>
      {view.term !== '' && <p className="hint">{`委嘱期間：${view.term}`}</p>}
    </section>
  );
}
