import { SelectField } from '../../../components/form.js';
import { useJapaneseLang, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import type { PublicListView } from './view.js';

/** `/supporters`: everyone who agreed to be shown, of one theme where the reader chose one. */
export function SupportersPage({ view }: { view: PublicListView }) {
  const { t, tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <Layout title={t('people.title')} wide>
      <h1>{tx('people.title')}</h1>
      <p className="lead">{tx('people.lead')}</p>
      <p>{tx('people.how')}</p>
      <form method="get" action="/supporters" className="group">
        <SelectField
          id="theme"
          label={tx('people.theme')}
          value={view.theme}
          options={view.themes}
        />
        <p className="actions">
          <button className="button second" type="submit">
            {tx('people.show')}
          </button>
          {view.theme !== '' && <a href="/supporters">{tx('people.all')}</a>}
        </p>
      </form>
      <p role="status">
        {view.supporters.length === 0
          ? tx('people.none')
          : tx('people.count', { n: view.supporters.length })}
      </p>
      <ul className="cards" lang={japanese}>
        {view.supporters.map((supporter) => (
          <li key={supporter.path} className="card">
            <h2 className="goes">
              <a href={supporter.path}>{supporter.name}</a>
            </h2>
            <p>
              <span className="tag">{tx(`people.kind.${supporter.kind}`)}</span>
            </p>
            <p>
              {[supporter.affiliation, supporter.headline]
                .filter((value) => value !== '')
                .join('・')}
            </p>
            <p className="by">{supporter.specialities.slice(0, 6).join('、')}</p>
          </li>
        ))}
      </ul>
    </Layout>
  );
}
