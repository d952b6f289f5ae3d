import { useFrame, useJapaneseLang, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import { valueLabel } from '../../../text/index.js';
import { withoutRuby } from '../../../../centre/index.js';
import type { PublicSupporter } from './view.js';

/** `/supporters/:id`: one adviser or company, without any address of theirs. */
export function SupporterPage({ one }: { one: PublicSupporter }) {
  const { t, tx } = useWords();
  const { language } = useFrame();
  const japanese = useJapaneseLang();
  const methods = one.methods.map(({ value, label }) =>
    withoutRuby(valueLabel(language, 'method', value, label)),
  );
  const facts = [
    ['people.specialities', one.specialities],
    ['people.themes', one.themes],
    ['people.sectors', one.sectors],
    ['people.regions', one.regions],
    ['people.methods', methods],
    ['people.languages', one.languages],
  ] as const;
  return (
    <Layout title={`${one.name}｜${t('people.title')}`}>
      <p className="back">
        <a href="/supporters">{tx('people.back')}</a>
      </p>
      <p>
        <span className="tag">{tx(`people.kind.${one.kind}`)}</span>
      </p>
      <h1 lang={japanese}>{one.name}</h1>
      <p className="lead" lang={japanese}>
        {[one.affiliation, one.headline].filter((value) => value !== '').join('・')}
      </p>
      {one.biography.trim() !== '' && (
        <section aria-labelledby="about">
          <h2 id="about">{tx('people.about')}</h2>
          <p className="prose" lang={japanese}>
            {one.biography}
          </p>
        </section>
      )}
      <dl className="facts">
        {facts
          .filter(([, words]) => words.length > 0)
          .map(([key, words]) => (
            <div key={key}>
              <dt>{tx(key)}</dt>
              <dd lang={key === 'people.methods' ? undefined : japanese}>{words.join('、')}</dd>
            </div>
          ))}
      </dl>
      <p className="actions">
        <a className="button" href="/consult">
          {tx('people.consult')}
        </a>
      </p>
    </Layout>
  );
}
