import { Fragment, type CSSProperties } from 'react';
import { htmlPage } from '../../platform/http/html-page.js';
import { wrap } from '../domain/line-length.js';
import type { Mail, MailContent, MailLanguage, Sender } from '../domain/mail-content.js';

const ANSWERABLE: Record<MailLanguage, string> = {
  ja: 'このメールにそのまま返信しても、窓口に届きます。',
  easy: 'この メールに 返信しても、窓口に 届きます。',
  en: 'You can also simply reply to this mail.',
};

/** Readable on a phone; Japanese breaks between phrases where the program knows how. */
const BODY_STYLE = {
  fontFamily: 'sans-serif',
  fontSize: '16px',
  lineHeight: '1.7',
  maxWidth: '36em',
  margin: '0 auto',
  padding: '16px',
  color: '#1a1a1a',
  overflowWrap: 'anywhere',
  wordBreak: 'auto-phrase',
} as const;
const headStyle = ({ colour }: Sender): CSSProperties => ({
  margin: '0 0 20px',
  paddingBottom: '8px',
  borderBottom: `3px solid ${colour}`,
  color: colour,
  fontWeight: 'bold',
});
const BUTTON_STYLE = {
  display: 'inline-block',
  padding: '12px 20px',
  color: '#ffffff',
  borderRadius: '6px',
  fontWeight: 'bold',
  textDecoration: 'none',
} as const;
const SMALL_STYLE = { fontSize: '14px', color: '#4d4d4d', margin: '12px 0' } as const;
const RULE_STYLE = { border: '0', borderTop: '1px solid #b3b3b3', margin: '24px 0 0' } as const;

const RULE = '────────────────';

/** Lays a mail out as subject, plain text (the one that counts) and simple HTML. */
export function layOut(
  written: MailContent,
  sender: Sender,
  language: MailLanguage,
  answerable = false,
): Mail {
  const mailContent = answerable
    ? { ...written, after: [...written.after, ANSWERABLE[language]] }
    : written;
  const { action } = mailContent;
  return {
    subject: oneLine(`【${sender.name}】${mailContent.subject}`),
    text: plainText(mailContent, sender, language),
    html: html(mailContent, sender, language),
    links: action ? [action.url] : [],
    ...(mailContent.calendar && { calendar: mailContent.calendar }),
  };
}

function plainText(mailContent: MailContent, sender: Sender, language: MailLanguage): string {
  const { greeting, before, action, after, why } = mailContent;
  const blocks = [
    [greeting],
    ...before.map(wrap),
    ...(action ? [[`▼ ${action.label}`, action.url]] : []),
    ...after.map(wrap),
    [RULE, ...wrap(why), ...signature(sender, language)],
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function html(mailContent: MailContent, sender: Sender, language: MailLanguage): string {
  const { subject, greeting, before, action, after, why } = mailContent;
  return htmlPage(
    <html lang={language === 'en' ? 'en' : 'ja'}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>{subject}</title>
      </head>
      <body style={BODY_STYLE}>
        <p style={headStyle(sender)}>{sender.name}</p>
        <Paragraphs texts={[greeting, ...before]} />
        {action && (
          <p>
            <a href={action.url} style={{ ...BUTTON_STYLE, background: sender.colour }}>
              {action.label}
            </a>
          </p>
        )}
        <Paragraphs texts={after} />
        <hr style={RULE_STYLE} />
        <Paragraphs texts={[why, signature(sender, language).join('\n')]} style={SMALL_STYLE} />
      </body>
    </html>,
  );
}

/** A line break inside a text stays. */
const Paragraphs = ({ texts, style }: { texts: readonly string[]; style?: CSSProperties }) =>
  texts.map((text, at) => (
    <p key={at} style={style}>
      {text.split('\n').map((line, lineAt) => (
        <Fragment key={lineAt}>
          {lineAt > 0 && <br />}
          {line}
        </Fragment>
      ))}
    </p>
  ));

function signature(sender: Sender, language: MailLanguage): string[] {
  const asked = {
    ja: 'お問い合わせ',
    easy: 'わからない とき',
    en: 'Questions',
  }[language];
  return [
    sender.office,
    `${asked}: ${sender.email}`,
    ...(sender.phone === null ? [] : [`TEL: ${sender.phone}`]),
    sender.hours,
  ];
}

/** A subject is one line whatever it was made of. */
const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').trim();
