import { useFrame, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';

const DONE = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** `/accessibility` */
export function AccessibilityPage() {
  const { centre } = useFrame();
  const { t, tx } = useWords();
  return (
    <Layout title={t('accessibility.title')}>
      <h1>{tx('accessibility.title')}</h1>
      <p>{tx('accessibility.lead')}</p>
      <h2>{tx('accessibility.goalTitle')}</h2>
      <p>{tx('accessibility.goal')}</p>
      <h2>{tx('accessibility.doneTitle')}</h2>
      <ul>
        {DONE.map((n) => (
          <li key={n}>{tx(`accessibility.done${n}`)}</li>
        ))}
      </ul>
      <h2>{tx('accessibility.otherTitle')}</h2>
      <p>{tx('accessibility.other')}</p>
      <p>
        {centre.contact.office}：
        <a href={`mailto:${centre.contact.email}`}>{centre.contact.email}</a>
      </p>
    </Layout>
  );
}
