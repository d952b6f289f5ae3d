import { htmlPage } from '../../platform/http/html-page.js';

/** Black on white, as it was written when the case was handed over. */
const STYLE = `
body { font-family: serif; margin: 2rem auto; max-width: 42em; color: #000; background: #fff; line-height: 1.8; }
main { white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { @page { size: A4; margin: 20mm; } body { margin: 0; max-width: none; font-size: 11pt; } }`;

/** The hand-over document to print. `nonce` lets its one style element through the security policy. */
export const referralPage = (document: string, nonce: string): string =>
  htmlPage(
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <title>相談引継書</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <main>{document}</main>
      </body>
    </html>,
  );
