import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type MailSettings, readMailSettings, setMailSettings } from '../api/mails.js';
import { useCan } from '../providers/use-permissions.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { useSettled } from '../ui/use-settled.js';

/** The hours in which only what somebody waits for is sent, and how long rows of mails stay. */
export const SettingsPanel = () => {
  const can = useCan();
  const [editing, setEditing] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['mail-settings'],
    queryFn: readMailSettings,
  });
  return (
    <Panel
      title="送る時間と保存"
      actions={
        can('account:manage') && data ? (
          <Button onClick={() => setEditing(true)}>変える</Button>
        ) : null
      }
    >
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={2} />}
      {data && (
        <Box component="p" sx={{ m: 0, lineHeight: 1.9 }}>
          {data.quietHours
            ? `${data.quietHours.from}から${data.quietHours.to}までは、急がないメールを送りません（受付の知らせや確認コードはすぐに届きます）。`
            : '夜間も含めて、いつでも送ります。'}
          <br />
          {`送信の記録は${String(data.keepDays)}日間残します。`}
        </Box>
      )}
      {editing && data && <SettingsDialog settings={data} onClose={() => setEditing(false)} />}
    </Panel>
  );
};

const SettingsDialog = ({ settings, onClose }: { settings: MailSettings; onClose: () => void }) => {
  const settled = useSettled();
  const [from, setFrom] = useState(settings.quietHours?.from ?? '');
  const [to, setTo] = useState(settings.quietHours?.to ?? '');
  const [keepDays, setKeepDays] = useState(String(settings.keepDays));
  const save = async () => {
    const quietHours = from === '' && to === '' ? null : { from, to };
    await settled(
      () => setMailSettings({ quietHours, keepDays: Number(keepDays) }, settings.version),
      'メールの設定を変えました',
      [['mail-settings']],
    );
    onClose();
  };
  return (
    <FormDialog
      title="送る時間と保存"
      note="送らない時間を設けないときは、二つとも空欄にしてください。"
      action="保存する"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line
            label="送らない時間の始まり"
            type="time"
            value={from}
            mistake={mistakes['quietHours/from'] ?? mistakes.quietHours}
            onChange={setFrom}
          />
          <Line
            label="送らない時間の終わり"
            type="time"
            value={to}
            mistake={mistakes['quietHours/to']}
            onChange={setTo}
          />
          <Line
            label="送信の記録を残す日数"
            type="number"
            value={keepDays}
            mistake={mistakes.keepDays}
            htmlInput={{ min: 30, max: 3650 }}
            onChange={setKeepDays}
          />
        </>
      )}
    </FormDialog>
  );
};
