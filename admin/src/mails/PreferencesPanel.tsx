import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { type MailPreference, readPreferences, setPreference } from '../api/mails.js';
import { choicesOf } from '../i18n/words.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useAction } from '../ui/use-action.js';

/** How the person who is signed in wants to be told, by kind. */
export const PreferencesPanel = () => {
  const { data, error, refetch } = useQuery({
    queryKey: ['mail-preferences'],
    queryFn: readPreferences,
  });
  const change = useAction({
    run: (choice: Pick<MailPreference, 'template' | 'mode'>) => setPreference(choice),
    done: '届き方を変えました',
    stale: [['mail-preferences']],
  });
  return (
    <Panel title="自分あてのお知らせの届き方" aside="まとめは毎朝8時15分に届きます">
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={4} />}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          pt: 0.5,
          gridTemplateColumns: {
            xs: 'minmax(0, 1fr)',
            sm: 'repeat(auto-fill, minmax(260px, 1fr))',
          },
        }}
      >
        {data?.map(({ template, name, mode }) => (
          <NativeSelect
            key={template}
            label={name}
            value={mode}
            choices={choicesOf('mailMode')}
            disabled={change.isPending}
            onChange={(value) => change.mutate({ template, mode: value as MailPreference['mode'] })}
          />
        ))}
      </Box>
    </Panel>
  );
};
