import { useState } from 'react';
import { type CaseFile, sendWithFiles } from '../../../api/files.js';
import type { Visibility } from '../../../api/types.js';
import { choicesOf } from '../../../i18n/words.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Line } from '../../../ui/Line.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useSettled } from '../../../ui/use-settled.js';

interface SendFilesDialogProps {
  caseId: string;
  files: CaseFile[];
  onClose: () => void;
}

/** Sends what waits, as a message. Who reads it is chosen each time: what went out cannot be taken back. */
export const SendFilesDialog = ({ caseId, files, onClose }: SendFilesDialogProps) => {
  const settled = useSettled();
  const [visibility, setVisibility] = useState('');
  const [body, setBody] = useState('ファイルを送ります。');
  const send = async () => {
    const fileIds = files.map(({ id }) => id);
    await settled(
      () => sendWithFiles(caseId, { body, visibility: visibility as Visibility, fileIds }),
      'ファイルを送りました',
      [['case', caseId]],
    );
    onClose();
  };
  return (
    <FormDialog
      title="ファイルを送る"
      note={`${files.map(({ name }) => name).join('、')} を送ります。送ったファイルは取り消せません。`}
      action="送る"
      run={send}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="見える範囲 ※"
            value={visibility}
            choices={choicesOf('visibility')}
            emptyText="選んでください"
            mistake={mistakes.visibility}
            onChange={setVisibility}
          />
          <Line
            label="ひとこと ※"
            rows={3}
            value={body}
            mistake={mistakes.body}
            onChange={setBody}
          />
        </>
      )}
    </FormDialog>
  );
};
