import Box from '@mui/material/Box';
import { useEffect, useRef } from 'react';

/**
 * An HTML mail as a phone shows it. Our own pages allow no inline style, and mails have nothing else: the
 * styles are set one by one after the markup was read, in a shadow tree that neither takes ours nor
 * gives its own. Links lead nowhere here.
 */
export const MailView = ({ html, label }: { html: string; label: string }) => {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = host.current;
    if (!element) return;
    const root = element.shadowRoot ?? element.attachShadow({ mode: 'open' });
    root.replaceChildren(mailBody(html));
  }, [html]);
  return (
    <Box
      ref={host}
      role="region"
      tabIndex={0}
      aria-label={label}
      sx={{
        width: '100%',
        maxWidth: 400,
        maxHeight: 560,
        overflow: 'auto',
        border: 1,
        borderColor: 'divider',
        borderRadius: 2,
        bgcolor: '#fff',
      }}
    />
  );
};

/** The mail's body with its styles, made of plain elements; nothing else of the document is taken. */
const mailBody = (html: string): HTMLElement => {
  // In text `"` is written as an entity: only attributes can match.
  const inert = html.replaceAll(' style="', ' data-style="');
  const read = new DOMParser().parseFromString(inert, 'text/html');
  const body = document.createElement('div');
  styled(body, read.body.dataset.style);
  body.lang = read.documentElement.lang;
  body.append(...[...read.body.childNodes].map((node) => document.importNode(node, true)));
  for (const element of body.querySelectorAll<HTMLElement>('[data-style]')) {
    styled(element, element.dataset.style);
  }
  for (const link of body.querySelectorAll('a')) link.removeAttribute('href');
  return body;
};

const styled = (element: HTMLElement, css = ''): void => {
  element.style.cssText = css;
};
