import type { ReactNode } from 'react';
import { LANGUAGES } from '../../centre/index.js';
import { htmlLang, LANGUAGE_NAMES } from '../text/index.js';
import { useFrame, useJapaneseLang, useWords } from './frame.js';

/** Pages search engines may list; all others belong to somebody, or are a step of a form. */
const FOR_EVERYBODY = new Set([
  '/',
  '/accessibility',
  '/answers',
  '/privacy',
  '/seminars',
  '/supporters',
  '/open-data',
  '/voices',
]);

interface LayoutProps {
  /** The page's own title; the centre's name is added. */
  title: string;
  children: ReactNode;
  /** 'desk' shows the supporters' menu instead of the public one. */
  area?: 'public' | 'desk';
  /** Wide content (tables, two columns); forms and texts stay narrow enough to read. */
  wide?: boolean;
}

/** The whole document: skip link, header, main, footer. */
export function Layout({ title, children, area = 'public', wide = false }: LayoutProps) {
  const frame = useFrame();
  const { tx } = useWords();
  return (
    <html lang={htmlLang(frame.language)} className={`lang-${frame.language}`}>
      <head>
        <meta charSet="utf-8" />
        <title>{`${title}｜${frame.centre.name}`}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {!FOR_EVERYBODY.has(frame.path ?? '') && <meta name="robots" content="noindex, nofollow" />}
        <meta name="format-detection" content="telephone=no" />
        <meta name="color-scheme" content="light" />
        <link rel="stylesheet" href={frame.assets.style} />
        <link rel="icon" href={frame.assets.icon} type="image/svg+xml" />
      </head>
      <body>
        <a className="skip" href="#main">
          {tx('site.skip')}
        </a>
        <Header area={area} />
        <main id="main" className={wide ? 'main wide' : 'main'} tabIndex={-1}>
          {children}
        </main>
        <Footer />
      </body>
    </html>
  );
}

function Header({ area }: { area: 'public' | 'desk' }) {
  const japanese = useJapaneseLang();
  const { assets, centre, demo, supporter } = useFrame();
  const { t, tx } = useWords();
  return (
    <header className="head">
      {demo && <p className="demo">{tx('site.demo')}</p>}
      <div className="bar">
        <a className="brand" href={area === 'desk' ? '/desk' : '/'}>
          <img src={assets.icon} alt="" width="40" height="40" fetchPriority="low" />
          <span>
            <span className="brand-name" lang={japanese}>
              {centre.name}
            </span>
            <span className="brand-line">
              {area === 'desk' ? '支援者のページ' : tx('site.tagline')}
            </span>
          </span>
        </a>
        {area === 'public' && <LanguageLinks />}
        {area === 'desk' && supporter !== null && (
          <form method="post" action="/desk/sign-out" className="who">
            <span>{`${supporter} さん`}</span>
            <button className="button quiet" type="submit">
              サインアウト
            </button>
          </form>
        )}
      </div>
      {area === 'desk' && supporter !== null && <SupporterMenu />}
      {area === 'public' && (
        <nav className="menu" aria-label={t('nav.label')}>
          <ul>
            <li>
              <a href="/consult">{tx('nav.consult')}</a>
            </li>
            <li>
              <a href="/track">{tx('nav.track')}</a>
            </li>
            <li>
              <a href="/seminars">{tx('sem.title')}</a>
            </li>
          </ul>
        </nav>
      )}
    </header>
  );
}

/** Where supporters find what is theirs. */
function SupporterMenu() {
  const { path } = useFrame();
  const current = (href: string) => (path === href ? 'page' : undefined);
  return (
    <nav className="menu" aria-label="支援者のメニュー">
      <ul>
        {SUPPORTER_MENU.map(([href, label]) => (
          <li key={href}>
            <a href={href} aria-current={current(href)}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const SUPPORTER_MENU = [
  ['/desk', '担当しているご相談'],
  ['/desk/meetings', '面談の予定'],
  ['/desk/profile', '登録内容'],
] as const;

/** Links to the same page in the other languages; the choice is remembered in a cookie. */
function LanguageLinks() {
  const { language, path } = useFrame();
  const { t } = useWords();
  if (path === null) return null;
  return (
    <nav className="langs" aria-label={t('lang.label')}>
      <ul>
        {LANGUAGES.map((it) => (
          <li key={it}>
            <a
              href={`${path}?lang=${it}`}
              lang={htmlLang(it)}
              hrefLang={htmlLang(it)}
              aria-current={it === language ? 'true' : undefined}
            >
              {LANGUAGE_NAMES[it]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Footer() {
  const japanese = useJapaneseLang();
  const { centre } = useFrame();
  const { tx } = useWords();
  const { contact } = centre;
  return (
    <footer className="foot">
      <div className="bar">
        <section aria-labelledby="foot-contact">
          <h2 id="foot-contact">{tx('footer.contact')}</h2>
          <p lang={japanese}>{contact.office}</p>
          <dl className="pairs">
            {contact.phone !== null && (
              <div>
                <dt>{tx('footer.phone')}</dt>
                <dd>
                  <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
                </dd>
              </div>
            )}
            <div>
              <dt>{tx('footer.email')}</dt>
              <dd>
                <a href={`mailto:${contact.email}`}>{contact.email}</a>
              </dd>
            </div>
            <div>
              <dt>{tx('footer.hours')}</dt>
              <dd lang={japanese}>{contact.hours}</dd>
            </div>
          </dl>
        </section>
        <ul className="foot-links">
          <li>
            <a href="/open-data">{tx('footer.openData')}</a>
          </li>
          <li>
            <a href="/voices">{tx('footer.voices')}</a>
          </li>
          <li>
            <a href="/accessibility">{tx('footer.accessibility')}</a>
          </li>
          <li>
            <a href="/privacy">{tx('footer.privacy')}</a>
          </li>
          <li>
            <a href="/supporters">{tx('people.title')}</a>
          </li>
          <li>
            <a href="/desk">{tx('footer.supporters')}</a>
          </li>
        </ul>
        <p className="operator">{tx('footer.operator', { operator: centre.operator })}</p>
      </div>
    </footer>
  );
}
