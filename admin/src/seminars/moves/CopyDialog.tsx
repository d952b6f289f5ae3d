import { useState } from 'react';
import { useNavigate } from 'react-router';
import { copySeminar, type Seminar } from '../../api/seminars.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Line } from '../../ui/Line.js';
import { Pair } from '../../ui/inputs.js';
import { useSettled } from '../../ui/use-settled.js';
import { instantOf } from '../times.js';

/** Last year's as this year's draft. */
export const CopyDialog = (props: { seminar: Seminar; onClose: () => void }) => {
  const settled = useSettled();
  const navigate = useNavigate();
  const [title, setTitle] = useState(props.seminar.title);
  const [starts, setStarts] = useState('');
  const [ends, setEnds] = useState('');
  const copy = async () => {
    const body = { title, startsAt: instantOf(starts), endsAt: instantOf(ends) };
    const { id } = await settled(() => copySeminar(props.seminar.id, body), '下書きを作りました', [
      ['seminars'],
    ]);
    props.onClose();
    void navigate(`/seminars/${id}/edit`);
  };
  return (
    <FormDialog
      title="写して新しい下書きを作る"
      note="題名・内容・会場・定員・質問・プログラムと講師の名前を写します。日時、申込み期間、参加の案内先、資料は写しません。講師の公開の同意は、もう一度確かめてください。誰にも知らせません。"
      action="下書きを作る"
      run={copy}
      onCancel={props.onClose}
    >
      {(mistakes) => (
        <>
          <Line label="題名 ※" value={title} mistake={mistakes.title} onChange={setTitle} />
          <Pair>
            <Line
              label="開始（後でも決められます）"
              type="datetime-local"
              value={starts}
              mistake={mistakes.startsAt}
              onChange={setStarts}
            />
            <Line
              label="終了"
              type="datetime-local"
              value={ends}
              mistake={mistakes.endsAt}
              onChange={setEnds}
            />
          </Pair>
        </>
      )}
    </FormDialog>
  );
};
