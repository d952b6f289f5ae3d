import { DECLINE_LABELS, DECLINE_REASONS } from '../../../engagements/index.js';
import { Radios } from '../../components/choices.js';
import { ErrorSummary, SelectField, TextArea, type Errors } from '../../components/form.js';
import { Layout } from '../../components/layout.js';
import { formatDeadline } from '../../../platform/time/era.js';
import { LectureFacts } from './lecture-facts.js';
import { Summary } from './summary.js';
import type { OfferView } from './view.js';

const REASONS = DECLINE_REASONS.map((value) => ({ value, label: DECLINE_LABELS[value] }));

interface OfferPageProps {
  view: OfferView;
  errors: Errors;
  declining: Record<'reason' | 'comment' | 'substituteId', string | undefined>;
}

/** `/o/:token`: the case without contact data; accept with one button, or decline with a reason. */
export function OfferPage({ view, errors, declining }: OfferPageProps) {
  const wrong = Object.keys(errors).length > 0;
  return (
    <Layout
      title={`${wrong ? 'エラー：' : ''}支援のお願い（${view.summary.receiptNumber}）`}
      area="desk"
    >
      <ErrorSummary errors={errors} />
      <p>{view.supporterName} 様</p>
      <h1>このご相談の支援をお願いできますか</h1>
      <div className="notice">
        <p>
          お返事の期限：<strong>{formatDeadline(view.deadline)}まで</strong>
        </p>
        {view.deadlineNote !== null && <p>{view.deadlineNote}</p>}
        <p>{`面談は${String(view.meetingLimit)}回まで。引き受けていただくと、相談者の連絡先をお知らせします。`}</p>
      </div>
      {view.lecture.length > 0 && (
        <section aria-labelledby="lecture">
          <h2 id="lecture">お願いしたい講演</h2>
          <LectureFacts facts={view.lecture} />
        </section>
      )}
      {view.note.trim() !== '' && (
        <section aria-labelledby="note">
          <h2 id="note">職員からのひとこと</h2>
          <p className="prose">{view.note}</p>
        </section>
      )}
      <section aria-labelledby="case">
        <h2 id="case">{view.summary.title}</h2>
        <Summary summary={view.summary} />
      </section>
      <section aria-labelledby="answer" className="group">
        <h2 id="answer">お返事</h2>
        <form method="post" action={`${view.path}/accept`}>
          <p className="actions">
            <button className="button large" type="submit">
              引き受ける
            </button>
          </p>
        </form>
        <details className="more" open={wrong}>
          <summary>今回は辞退する</summary>
          <p>ご都合が合わないときは、遠慮なく辞退してください。次のお願いには影響しません。</p>
          <form method="post" action={`${view.path}/decline`} noValidate>
            <Radios
              id="reason"
              legend="辞退の理由"
              required
              error={errors['reason']}
              value={declining.reason}
              options={REASONS}
            />
            {view.colleagues.length > 0 && (
              <SelectField
                id="substituteId"
                label="代わりに引き受けられる方（同じ会社・団体）"
                value={declining.substituteId}
                error={errors['substituteId']}
                options={view.colleagues}
              />
            )}
            <TextArea
              id="comment"
              label="ひとこと"
              hint="窓口に伝えておきたいことがあれば、お書きください。"
              value={declining.comment}
              error={errors['comment']}
              rows={3}
            />
            <p className="actions">
              <button className="button second" type="submit">
                辞退する
              </button>
            </p>
          </form>
        </details>
      </section>
    </Layout>
  );
}

/** The offer was declined: thanks. */
export function DeclinedPage() {
  return (
    <Layout title="お返事を受け付けました" area="desk">
      <div className="panel" role="status">
        <h1>お返事を受け付けました</h1>
        <p>お知らせいただき、ありがとうございました。</p>
      </div>
      <p>またご都合の合うときに、お力をお貸しください。</p>
    </Layout>
  );
}

/** The offer was decided, withdrawn or has expired: it says so, and how to get to one's cases anyway. */
export function OfferOverPage({ detail, casePath }: { detail: string; casePath: string | null }) {
  const title =
    casePath === null ? 'このお願いは終了しています' : 'すでにお引き受けいただいています';
  return (
    <Layout title={title} area="desk">
      <h1>{title}</h1>
      <p className="lead">{detail}</p>
      <p>お引き受けいただいたご相談は、サインインするとご覧いただけます。</p>
      <p className="actions">
        {casePath !== null && (
          <a className="button" href={casePath}>
            担当のご相談を開く
          </a>
        )}
        <a className={casePath === null ? 'button' : 'button second'} href="/desk/sign-in">
          サインイン用のリンクを受け取る
        </a>
      </p>
    </Layout>
  );
}
