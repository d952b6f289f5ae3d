import { useState } from 'react';
import { changeKey } from '../api/api-keys.js';
import type { ApiKey } from '../api/types.js';
import { eraDateOf } from '../i18n/dates.js';
import { changesOf } from '../providers/data-provider.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { useSettled } from '../ui/use-settled.js';
import { endBody, type ExpiryChoice } from './expiry.js';
import { ExpiryField } from './ExpiryField.js';
import { ScopeField } from './ScopeField.js';

/** Name, scope and end of a key; all of it counts with the next call. */
export const EditKeyDialog = ({ apiKey, onClose }: { apiKey: ApiKey; onClose: () => void }) => {
  const settled = useSettled();
  const [name, setName] = useState(apiKey.name);
  const [permissions, setPermissions] = useState(apiKey.permissions);
  const [expiry, setExpiry] = useState<ExpiryChoice>({ kind: 'keep', day: '', confirmed: false });
  const save = async () => {
    const changes = changesOf({ name, permissions }, { ...apiKey });
    // "A year" is what a new key gets unasked; here it has to be said.
    const end = endBody(expiry.kind === 'year' ? { ...expiry, kind: '365' } : expiry);
    await settled(() => changeKey(apiKey, { ...changes, ...end }), '変えました', [['api-keys']]);
    onClose();
  };
  const now = apiKey.expiresAt === null ? '期限なし' : eraDateOf(apiKey.expiresAt);
  return (
    <FormDialog
      title={`「${apiKey.name}」を変える`}
      note="変えた内容は、次の通信からすぐに効きます。許す操作を増やすと、管理者の全員にメールで知らせます。"
      action="変える"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line
            label="名前 ※"
            autoFocus
            value={name}
            mistake={mistakes.name}
            onChange={setName}
            sx={{ mt: 1 }}
          />
          <ScopeField
            value={permissions}
            had={apiKey.permissions}
            mistake={mistakes.permissions}
            onChange={setPermissions}
          />
          <ExpiryField
            value={expiry}
            first={[{ id: 'keep', name: `今のまま（${now}）` }]}
            mistake={mistakes.expiresAt}
            onChange={setExpiry}
          />
        </>
      )}
    </FormDialog>
  );
};
