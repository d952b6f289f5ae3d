import { useWords } from '../../../components/frame.js';
import type { CaseRights } from '../../../components/case-view.js';

/** What the requester may ask for about their own data: no more sharing, erasure. */
export function Rights({ path, rights }: { path: string; rights: CaseRights }) {
  const { tx } = useWords();
  return (
    <details className="more">
      <summary>{tx('rights.open')}</summary>
      {rights.sharing && (
        <form method="post" action={`${path}/stop-sharing`} noValidate>
          <h3>{tx('rights.sharingTitle')}</h3>
          <p>{tx('rights.sharingLead')}</p>
          <p className="actions">
            <button className="button second" type="submit">
              {tx('rights.stopSharing')}
            </button>
          </p>
        </form>
      )}
      <h3>{tx('rights.eraseTitle')}</h3>
      {rights.erasureRequested ? (
        <p>{tx('rights.eraseAsked')}</p>
      ) : (
        <form method="post" action={`${path}/erasure`} noValidate>
          <p>{tx('rights.eraseLead')}</p>
          <p className="actions">
            <button className="button danger" type="submit">
              {tx('rights.erase')}
            </button>
          </p>
        </form>
      )}
    </details>
  );
}
