import { inLanguage, type Localised } from '../../../../centre/index.js';
import { Ruby, useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import type { TextKey } from '../../../text/index.js';

const SECTIONS: readonly [TextKey, TextKey][] = [
  ['privacy.shareTitle', 'privacy.share'],
  ['privacy.keepTitle', 'privacy.keep'],
  ['privacy.rightsTitle', 'privacy.rights'],
  ['privacy.securityTitle', 'privacy.security'],
  ['privacy.cookieTitle', 'privacy.cookie'],
];

/** `/privacy`; the purpose is the very text people consent to. */
export function PrivacyPage({ purpose }: { purpose: Localised }) {
  const { language, t, tx } = useWords();
  return (
    <Layout title={t('privacy.title')}>
      <h1>{tx('privacy.title')}</h1>
      <h2>{tx('privacy.purposeTitle')}</h2>
      {inLanguage(purpose, language)
        .split('\n')
        .map((line, at) => (
          <p key={at}>
            <Ruby text={line} />
          </p>
        ))}
      {SECTIONS.map(([title, text]) => (
        <section key={title}>
          <h2>{tx(title)}</h2>
          <p>{tx(text)}</p>
        </section>
      ))}
    </Layout>
  );
}
