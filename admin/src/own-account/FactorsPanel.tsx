import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readFactors, removePasskey, removeTotp, renewRecoveryCodes } from '../api/own-account.js';
import type { Factors } from '../api/types.js';
import { dayOf } from '../i18n/dates.js';
import { ConfirmDialog } from '../ui/ConfirmDialog.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { ToneChip } from '../ui/StateChip.js';
import { useAction } from '../ui/use-action.js';
import { CodesDialog } from './CodesDialog.js';
import { FactorLine } from './FactorLine.js';
import { FACTORS } from './factors.js';
import { PasskeyDialog } from './PasskeyDialog.js';
import { TotpDialog } from './TotpDialog.js';

type Open = 'totp' | 'passkey' | 'renew' | { codes: string[] } | { remove: Removal };
interface Removal {
  title: string;
  run: () => Promise<unknown>;
}

/** Authenticator app, passkeys and recovery codes of one's own. */
export const FactorsPanel = () => {
  const { data, error, refetch } = useQuery({ queryKey: FACTORS, queryFn: readFactors });
  return (
    <Panel title="二段階認証" aside={data && <Standing factors={data} />}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading />}
      {data && <FactorList factors={data} />}
    </Panel>
  );
};

const Standing = ({ factors }: { factors: Factors }) =>
  factors.totpSince !== null || factors.passkeys.length > 0 ? (
    <ToneChip tone="good">登録済み</ToneChip>
  ) : (
    <ToneChip tone="watch">未登録</ToneChip>
  );

const FactorList = ({ factors }: { factors: Factors }) => {
  const [open, setOpen] = useState<Open>();
  const shut = () => setOpen(undefined);
  const codes = (list: string[] | null) => setOpen(list ? { codes: list } : undefined);
  const some = factors.totpSince !== null || factors.passkeys.length > 0;
  const remove = (title: string, run: () => Promise<unknown>) =>
    setOpen({ remove: { title, run } });
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      <FactorLine
        title="認証アプリ"
        note={
          factors.totpSince
            ? `${dayOf(factors.totpSince)} に登録`
            : '電話のアプリに表示される6桁の数字を使います。'
        }
      >
        {factors.totpSince ? (
          <Button color="error" onClick={() => remove('認証アプリ', removeTotp)}>
            外す
          </Button>
        ) : (
          <Button variant="contained" onClick={() => setOpen('totp')}>
            認証アプリを登録する
          </Button>
        )}
      </FactorLine>
      {factors.passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
        <FactorLine
          key={id}
          title={`パスキー：${name}`}
          note={`${dayOf(createdAt)} に登録${lastUsedAt ? `・最後に使った日 ${dayOf(lastUsedAt)}` : ''}`}
        >
          <Button
            color="error"
            aria-label={`パスキー「${name}」を外す`}
            onClick={() => remove(`パスキー「${name}」`, () => removePasskey(id))}
          >
            外す
          </Button>
        </FactorLine>
      ))}
      {factors.passkeysAvailable && (
        <FactorLine title="パスキーを加える" note="端末の指紋・顔・暗証番号でサインインできます。">
          <Button onClick={() => setOpen('passkey')}>パスキーを登録する</Button>
        </FactorLine>
      )}
      {some && (
        <FactorLine
          title="予備のコード"
          note={`残り${String(factors.recoveryCodesLeft)}個。電話を失くしたときに使います。`}
        >
          <Button onClick={() => setOpen('renew')}>作り直す</Button>
        </FactorLine>
      )}
      {!some && (
        <Alert component="li" severity="info" sx={{ mt: 1 }}>
          二段階認証を登録すると、パスワードを知られてもサインインされません。
        </Alert>
      )}
      {open === 'totp' && <TotpDialog onCancel={shut} onEnrolled={codes} />}
      {open === 'passkey' && <PasskeyDialog onCancel={shut} onEnrolled={codes} />}
      {open === 'renew' && <RenewDialog onCancel={shut} onDone={codes} />}
      {typeof open === 'object' && 'codes' in open && (
        <CodesDialog codes={open.codes} onClose={shut} />
      )}
      {typeof open === 'object' && 'remove' in open && (
        <RemoveDialog removal={open.remove} onClose={shut} />
      )}
    </Box>
  );
};

interface RenewDialogProps {
  onCancel: () => void;
  onDone: (codes: string[]) => void;
}
const RenewDialog = ({ onCancel, onDone }: RenewDialogProps) => {
  const renew = useAction({
    run: renewRecoveryCodes,
    done: '予備のコードを作り直しました',
    onDone,
    stale: [FACTORS],
  });
  return (
    <ConfirmDialog
      title="予備のコードを作り直しますか"
      note="前に控えたコードはすべて使えなくなります。新しい10個を控えてください。"
      action="作り直す"
      busy={renew.isPending}
      onCancel={onCancel}
      onConfirm={() => renew.mutate()}
    />
  );
};

const RemoveDialog = ({ removal, onClose }: { removal: Removal; onClose: () => void }) => {
  const remove = useAction({
    run: removal.run,
    done: `${removal.title}を外しました`,
    onDone: onClose,
    stale: [FACTORS],
  });
  return (
    <ConfirmDialog
      title={`${removal.title}を外しますか`}
      note="次のサインインから使えなくなります。"
      action="外す"
      severe
      busy={remove.isPending}
      onCancel={onClose}
      onConfirm={() => remove.mutate()}
    />
  );
};
