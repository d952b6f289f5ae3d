import { useWords } from '../../../components/frame.js';
import { Layout } from '../../../components/layout.js';
import { lastDayText } from '../../../text/dates.js';

export interface Receipt {
  receiptNumber: string;
  /** Path of the tracking page. */
  trackingPath: string;
  replyBy: Date | null;
  mailed: boolean;
  /** The mail has to wait: too many went to that address. */
  mailWaits?: boolean;
}

/** 受け付けました: the number, what happens next and by when. */
export function DonePage({ receipt }: { receipt: Receipt }) {
  const { language, t, tx } = useWords();
  const mail = receipt.mailWaits ? 'done.mailedLater' : 'done.mailed';
  return (
    <Layout title={t('done.title')}>
      <div className="panel" role="status">
        <h1>{tx('done.title')}</h1>
        <p>{tx('done.receipt')}</p>
        <p className="number">{receipt.receiptNumber}</p>
      </div>
      <p>{tx('done.keep')}</p>
      <p>{tx(receipt.mailed ? mail : 'done.notMailed')}</p>
      <h2>{tx('done.nextTitle')}</h2>
      <ol className="flow">
        <li>
          {receipt.replyBy === null
            ? tx('done.next1NoDate')
            : tx('done.next1', { date: lastDayText(language, receipt.replyBy) })}
        </li>
        <li>{tx('done.next2')}</li>
        <li>{tx('done.next3')}</li>
      </ol>
      <p className="actions">
        <a className="button" href={receipt.trackingPath}>
          {tx('done.track')}
        </a>
        <a className="button second" href="/consult">
          {tx('done.again')}
        </a>
      </p>
    </Layout>
  );
}
