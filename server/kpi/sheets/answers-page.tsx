import { htmlPage } from '../../platform/http/html-page.js';
import { formatDateTime } from '../../platform/time/era.js';
import type { AssemblyAnswer, AssemblyAnswers } from '../queries/assembly-views.js';

/** A question a block, kept whole on a page where it fits; black on white. */
const STYLE = `
body { font-family: sans-serif; margin: 2rem auto; max-width: 48rem; padding: 0 1rem; color: #000; background: #fff; line-height: 1.75; }
h1 { font-size: 1.5rem; }
article { border: 1px solid #000; padding: .75rem 1rem; margin: 0 0 1rem; }
h2 { font-size: 1.0625rem; margin: 0 0 .5rem; }
dl { margin: 0; }
dt { font-weight: bold; font-size: .875rem; margin-top: .5rem; }
dd { margin: 0; overflow-wrap: anywhere; }
.answer { font-size: 1.0625rem; }
.small { font-size: .8125rem; }
@media print {
  @page { size: A4; margin: 14mm; }
  body { margin: 0; font-size: 10pt; max-width: none; padding: 0; }
  article { break-inside: avoid; }
}`;

function Question({ item, n }: { item: AssemblyAnswer; n: number }) {
  const { question, answer, definition, receipts, evidence } = item;
  return (
    <article>
      <h2>
        問{n} {question}
      </h2>
      <dl>
        <dt>答</dt>
        <dd className="answer">{answer}</dd>
        <dt>この数字の定義</dt>
        <dd>{definition}</dd>
        {receipts.length > 0 && (
          <>
            <dt>もとになった相談（{receipts.length}件）</dt>
            <dd className="small">{receipts.join('、')}</dd>
          </>
        )}
        {evidence.length > 0 && (
          <>
            <dt>根拠</dt>
            {evidence.map((line) => (
              <dd className="small" key={line}>
                {line}
              </dd>
            ))}
          </>
        )}
      </dl>
    </article>
  );
}

/** 想定問答 to print. `nonce` lets its one style element through the security policy. */
export function answersPage(title: string, answers: AssemblyAnswers, nonce: string): string {
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
        <p>期間：{answers.period}</p>
        <p>集計時点：{formatDateTime(new Date(answers.asOf))}</p>
        {answers.items.map((item, at) => (
          <Question key={item.key} item={item} n={at + 1} />
        ))}
      </body>
    </html>
  );
  return htmlPage(page);
}
