import type { CaseSummary } from './view.js';

/** The case in the words supporters need, without who asks. */
export function Summary({ summary }: { summary: CaseSummary }) {
  const facts: readonly [string, string][] = [
    ['受付番号', summary.receiptNumber],
    ['相談者の区分', summary.requesterType],
    ['業種・規模', summary.trade],
    ['相談内容', summary.contentType ?? 'わからない（職員が確認中）'],
    ['分野', summary.themes.join('、')],
    ['市町', summary.municipality ?? ''],
    ['希望する方法', summary.methods.join('、')],
    ['目指すこと', summary.goal],
    ['時期', summary.deadline],
    ['そのほかの希望', summary.wishes],
  ];
  const { hearing } = summary;
  return (
    <>
      <h3>相談者の言葉</h3>
      <p className="prose paper">{summary.body}</p>
      <dl className="facts">
        {facts
          .filter(([, text]) => text.trim() !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="prose">{text}</dd>
            </div>
          ))}
      </dl>
      {hearing !== null && (
        <>
          <h3>職員が整理したこと</h3>
          <dl className="facts">
            <Pair label="問題" text={hearing.problem} />
            <Pair label="目標" text={hearing.goal} />
            <Pair label="制約" text={hearing.constraints} />
            <Pair label="最初の助言" text={hearing.firstAdvice} />
          </dl>
        </>
      )}
    </>
  );
}

function Pair({ label, text }: { label: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd className="prose">{text}</dd>
    </div>
  );
}
