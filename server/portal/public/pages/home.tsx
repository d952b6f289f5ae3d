import { useFrame, useWords } from '../../components/frame.js';
import { Layout } from '../../components/layout.js';

const EXAMPLES = ['home.example1', 'home.example2', 'home.example3', 'home.example4'] as const;
const FLOW = [1, 2, 3, 4] as const;

/** `/`: what the desk does, and one big way in. */
export function HomePage() {
  const { centre } = useFrame();
  const { t, tx } = useWords();
  return (
    <Layout title={t('home.title')} wide>
      <div className="hero">
        <h1>{tx('home.title')}</h1>
        <p className="lead">{tx('home.lead')}</p>
        <ul className="promises">
          <li>{tx('home.free')}</li>
          <li>{tx('home.anyone')}</li>
          <li>{tx('home.meetings', { n: centre.meetingLimit })}</li>
        </ul>
        <p className="actions">
          <a className="button large" href="/consult">
            {tx('home.start')}
          </a>
          <span className="hint">{tx('home.startNote')}</span>
        </p>
        <p>
          <a href="/track">{tx('home.track')}</a>
        </p>
        <p>
          <a href="/answers">{tx('answers.homeLink')}</a>
        </p>
      </div>
      <div className="columns">
        <section aria-labelledby="flow">
          <h2 id="flow">{tx('home.flowTitle')}</h2>
          <ol className="flow">
            {FLOW.map((n) => (
              <li key={n}>
                <strong>{tx(`home.flow${n}Title`)}</strong>
                <br />
                {tx(`home.flow${n}`, { days: centre.replyBusinessDays })}
              </li>
            ))}
          </ol>
        </section>
        <div>
          <section aria-labelledby="examples" className="card warm">
            <h2 id="examples">{tx('home.examplesTitle')}</h2>
            <ul>
              {EXAMPLES.map((key) => (
                <li key={key}>{tx(key)}</li>
              ))}
            </ul>
          </section>
          <section aria-labelledby="other" className="card">
            <h2 id="other">{tx('home.otherTitle')}</h2>
            <p>{tx(centre.contact.phone === null ? 'home.otherNoPhone' : 'home.other')}</p>
            {centre.contact.phone !== null && <p className="number">{centre.contact.phone}</p>}
            <p>{centre.contact.email}</p>
          </section>
        </div>
      </div>
    </Layout>
  );
}
