import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { saveReplyTemplate, type ReplyTemplate } from '../api/mails.js';
import type { Visibility } from '../api/types.js';
import { choicesOf } from '../i18n/words.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { KEPT_WORDS } from '../ui/kept-words.js';
import { useSettled } from '../ui/use-settled.js';

/** What the server fills in; others are refused there. */
const PLACES = [
  '相談者名',
  '受付番号',
  '件名',
  '職員名',
  '支援者名',
  'センター名',
  '窓口',
  '返答予定日',
];

interface TemplateDialogProps {
  /** Null for a new one. */
  template: ReplyTemplate | null;
  onClose: () => void;
}

export const TemplateDialog = ({ template, onClose }: TemplateDialogProps) => {
  const settled = useSettled();
  const [name, setName] = useState(template?.name ?? '');
  const [body, setBody] = useState(template?.body ?? '{相談者名} 様\n\n');
  const [visibility, setVisibility] = useState<Visibility>(template?.visibility ?? 'everyone');
  const save = async () => {
    await settled(
      () => saveReplyTemplate({ name, body, visibility }, template),
      '文例を保存しました',
      [['reply-templates'], ['case']],
    );
    onClose();
  };
  return (
    <FormDialog
      title={template ? '文例を書き直す' : '文例を加える'}
      action="保存する"
      run={save}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line label="名前 ※" value={name} mistake={mistakes.name} onChange={setName} />
          <Line
            label="文 ※"
            rows={8}
            value={body}
            mistake={mistakes.body}
            helper={KEPT_WORDS}
            onChange={setBody}
          />
          <Box role="group" aria-label="差し込む項目">
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>
              押すと、文の終わりに差し込みます。送るときに、その相談の内容に変わります。
            </Box>
            {PLACES.map((place) => (
              <Button key={place} variant="text" onClick={() => setBody(`${body}{${place}}`)}>
                {`{${place}}`}
              </Button>
            ))}
          </Box>
          <NativeSelect
            label="ふだんの見える範囲"
            value={visibility}
            choices={choicesOf('visibility')}
            onChange={(value) => setVisibility(value as Visibility)}
          />
        </>
      )}
    </FormDialog>
  );
};
