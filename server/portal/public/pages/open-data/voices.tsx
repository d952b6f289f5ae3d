import type { Voice } from '../../../../surveys/index.js';
import { SUPPORT_TYPE_LABELS } from '../../../../surveys/index.js';
import { useJapaneseLang, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';

/** `/voices`: comments their writers let us show. */
export function VoicesPage({ voices }: { voices: readonly Voice[] }) {
  const { t, tx } = useWords();
  const japanese = useJapaneseLang();
  return (
    <Layout title={t('voices.title')}>
      <h1>{tx('voices.title')}</h1>
      <p>{tx('voices.lead')}</p>
      {voices.length === 0 && <p>{tx('voices.none')}</p>}
      <div lang={japanese}>
        {voices.map(({ text, supportType }, at) => (
          <figure key={at} className="paper">
            <blockquote className="prose">{text}</blockquote>
            <figcaption className="hint">{SUPPORT_TYPE_LABELS[supportType]}</figcaption>
          </figure>
        ))}
      </div>
    </Layout>
  );
}
