import { Radios } from '../../components/choices.js';
import { ErrorSummary, TextArea, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import { OnceKey } from '../../components/once-key.js';
import { Talk } from '../../components/talk.js';
import { LectureSection } from './lecture.js';
import { ReportFields, SubmittedReport } from './report.js';
import { Summary } from './summary.js';
import type { ContactView, SupporterCaseView } from './view.js';

interface SupporterCaseProps {
  view: SupporterCaseView;
  errors: Errors;
  message: string | undefined;
  notice: string | null;
}

/** `/desk/cases/:id`: everything a supporter needs for one case. */
export function SupporterCasePage({ view, errors, message, notice }: SupporterCaseProps) {
  const path = `/desk/cases/${view.engagementId}`;
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout title={`${wrong ? 'エラー：' : ''}${view.summary.title}`} area="desk" wide>
      <p className="back">
        <a href="/desk">担当しているご相談の一覧</a>
      </p>
      <ErrorSummary errors={errors} />
      {notice !== null && (
        <div className="notice good" role="status">
          <p>{notice}</p>
        </div>
      )}
      <h1>{view.summary.title}</h1>
      <p>
        <span className="tag now">{view.state}</span>
      </p>
      <div className="split">
        {view.contact !== null && <Contact contact={view.contact} />}
        <div className="work">
          <section aria-labelledby="case">
            <h2 id="case">ご相談</h2>
            <Summary summary={view.summary} />
          </section>
          {view.lecture !== null && <LectureSection lecture={view.lecture} path={path} />}
          <p>
            <a className="button second" href={`${path}/meetings`}>
              面談の日時を決める・記録する
            </a>
          </p>
          {view.submitted.map((report) => (
            <SubmittedReport key={report.id} report={report} methods={view.methods} />
          ))}
          {view.inReview && (
            <p>助言記録を職員が確認しています。確認が終わると、相談者に届きます。</p>
          )}
          {view.report !== null && (
            <section aria-labelledby="report" className="group">
              <h2 id="report">助言記録</h2>
              {view.reviewRequest !== null && (
                <p className="prose">
                  <strong>職員からのお願い：</strong>
                  {view.reviewRequest}
                </p>
              )}
              <p>{`面談から${String(view.reportDays)}日以内に提出してください。`}</p>
              <p className="hint">
                「状況」「助言」「次にすること」「参考になるもの」は、提出すると相談者に届きます。
              </p>
              <ReportFields
                path={path}
                report={view.report}
                errors={errors}
                methods={view.methods}
              />
            </section>
          )}
        </div>
        <div className="side">
          <section aria-labelledby="messages">
            <h2 id="messages">やりとり</h2>
            <Talk messages={view.messages} path={path} />
            <p>
              <a className="button second" href={`${path}/files`}>
                ファイルを送る・受け取る
              </a>
            </p>
            {view.mayWrite && (
              <form method="post" action={`${path}/messages`} noValidate>
                <OnceKey />
                <TextArea
                  id="body"
                  label="メッセージを書く"
                  value={message}
                  error={errors['body']}
                  required
                  rows={4}
                />
                <Radios
                  id="visibility"
                  legend="届ける相手"
                  required
                  value="everyone"
                  options={[
                    { value: 'everyone', label: '相談者と職員' },
                    { value: 'support', label: '職員だけ' },
                  ]}
                />
                <p className="actions">
                  <button className="button" type="submit">
                    送る
                  </button>
                </p>
              </form>
            )}
          </section>
        </div>
      </div>
    </Layout>
  );
}

function Contact({ contact }: { contact: ContactView }) {
  const facts: readonly [string, string][] = [
    ['お名前', contact.kana === '' ? contact.name : `${contact.name}（${contact.kana}）`],
    ['所属', [contact.organisation, contact.department].filter((value) => value !== '').join(' ')],
    ['メール', contact.email],
    ['電話', contact.phone],
  ];
  return (
    <section className="card warm contact" aria-labelledby="contact">
      <h2 id="contact">相談者の連絡先</h2>
      <dl className="facts">
        {facts
          .filter(([, text]) => text !== '')
          .map(([label, text]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{text}</dd>
            </div>
          ))}
      </dl>
      <p className="hint">このご相談のためにだけお使いください。</p>
    </section>
  );
}
