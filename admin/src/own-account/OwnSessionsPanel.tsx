import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { endOtherSessions, endOwnSession, readOwnSessions } from '../api/own-account.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { SessionTable } from '../ui/SessionTable.js';
import { useAction } from '../ui/use-action.js';

const KEY = ['own-sessions'];

/** Where I am signed in: a device I do not know is ended here. */
export const OwnSessionsPanel = () => {
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: readOwnSessions });
  const end = useAction({
    run: (id?: string) => (id === undefined ? endOtherSessions() : endOwnSession(id)),
    done: 'サインインを終わらせました',
    stale: [KEY],
  });
  const others = data?.some(({ current }) => !current) ?? false;
  return (
    <Panel
      title="サインインしている端末"
      actions={
        others && (
          <Button disabled={end.isPending} onClick={() => end.mutate(undefined)}>
            ほかの端末をすべて終了
          </Button>
        )
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data && (
        <SessionTable sessions={data} busy={end.isPending} onEnd={({ id }) => end.mutate(id)} />
      )}
    </Panel>
  );
};
