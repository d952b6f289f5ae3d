import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { useState } from 'react';
import { linkCase, mergeCase, splitCase } from '../../../api/case-links.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Line } from '../../../ui/Line.js';
import { useSettled } from '../../../ui/use-settled.js';

export type LinkDeed = 'merge' | 'split' | 'link';

const WORDS: Record<LinkDeed, { title: string; note: string; action: string; done: string }> = {
  merge: {
    title: 'ほかの相談にまとめる',
    note: 'この相談を閉じて、もう一方の相談にまとめます。件数は一つになります。メッセージやファイルはこの相談に残り、あとで取り消せます。',
    action: 'まとめる',
    done: '相談をまとめました',
  },
  split: {
    title: '相談を分ける',
    note: '別の質問を、同じ方の新しい相談にします。新しい受付番号が相談者に届きます。',
    action: '分ける',
    done: '相談を分けました',
  },
  link: {
    title: '関連付ける',
    note: '二つの相談を結びます。どちらもそのまま進めます。',
    action: '関連付ける',
    done: '相談を関連付けました',
  },
};

interface LinkDialogProps {
  caseId: string;
  deed: LinkDeed;
  onClose: () => void;
}

export const LinkDialog = ({ caseId, deed, onClose }: LinkDialogProps) => {
  const settled = useSettled();
  const [number, setNumber] = useState('');
  const [title, setTitle] = useState('');
  const [body, setBody] = useState('');
  const [reason, setReason] = useState('');
  const [sameRequester, setSameRequester] = useState(false);
  const words = WORDS[deed];
  const run = async () => {
    const deeds = {
      merge: () => mergeCase(caseId, { into: number, reason, sameRequester }),
      split: () => splitCase(caseId, { title, body, reason }),
      link: () => linkCase(caseId, { to: number, reason }),
    };
    await settled(deeds[deed], words.done, [['case', caseId], ['consultations']]);
    onClose();
  };
  return (
    <FormDialog
      title={words.title}
      note={words.note}
      action={words.action}
      run={run}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          {deed === 'split' ? (
            <>
              <Line label="件名 ※" value={title} mistake={mistakes.title} onChange={setTitle} />
              <Line
                label="分ける質問 ※"
                rows={4}
                value={body}
                mistake={mistakes.body}
                onChange={setBody}
              />
            </>
          ) : (
            <Line
              label={deed === 'merge' ? 'まとめる先の受付番号 ※' : '関連する相談の受付番号 ※'}
              value={number}
              mistake={mistakes.into ?? mistakes.to}
              helper="例：R8-00042"
              onChange={setNumber}
            />
          )}
          <Line
            label="理由 ※"
            rows={2}
            value={reason}
            mistake={mistakes.reason}
            onChange={setReason}
          />
          {deed === 'merge' && (
            <FormControlLabel
              label="メールも電話も違うが、同じ方だと確かめた"
              control={
                <Checkbox
                  checked={sameRequester}
                  onChange={({ target }) => setSameRequester(target.checked)}
                />
              }
            />
          )}
        </>
      )}
    </FormDialog>
  );
};
