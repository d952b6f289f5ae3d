import { htmlPage } from '../../platform/http/html-page.js';
import type { Sheet, Value } from './sheet.js';

/** Black on white, one table a block that a page break does not cut, headings repeated on each page. */
const STYLE = `
body { font-family: sans-serif; margin: 2rem; color: #000; background: #fff; line-height: 1.6; }
table { border-collapse: collapse; margin: 0 0 2rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: bold; padding: .5rem 0; }
th, td { border: 1px solid #000; padding: .25rem .5rem; }
td { text-align: right; }
th { text-align: left; }
.scroll { overflow-x: auto; }
@media print {
  @page { size: A4 landscape; margin: 12mm; }
  body { margin: 0; font-size: 9pt; }
  .scroll { overflow: visible; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}`;

const shown = (value: Value | undefined): string => {
  if (value === null || value === undefined) return '—';
  return typeof value === 'number' ? value.toLocaleString('ja-JP') : value;
};

function Table({ name, header, lines }: Sheet) {
  return (
    <div className="scroll">
      <table>
        <caption>{name}</caption>
        <thead>
          <tr>
            {header.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(([first, ...rest]) => (
            <tr key={String(first)}>
              <th scope="row">{shown(first)}</th>
              {rest.map((value, at) => (
                <td key={header[at + 1]}>{shown(value)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A page to print or keep as PDF. `nonce` lets its one style element through the security policy. */
export function printPage(title: string, sheets: readonly Sheet[], nonce: string): string {
  const page = (
    <html lang="ja">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style nonce={nonce} dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <h1>{title}</h1>
        {sheets.map((sheet) => (
          <section key={sheet.name}>
            {sheet.notes.map((note) => (
              <p key={note}>{note}</p>
            ))}
            <Table {...sheet} />
          </section>
        ))}
      </body>
    </html>
  );
  return htmlPage(page);
}
