import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import { HttpError } from 'ra-core';
import { useState } from 'react';
import { type MeetingMethod, type NewMeeting, proposeMeeting } from '../../../../api/meetings.js';
import type { Engagement } from '../../../../api/types.js';
import { choicesOf } from '../../../../i18n/words.js';
import { FormDialog } from '../../../../ui/FormDialog.js';
import { Line } from '../../../../ui/Line.js';
import { NativeSelect } from '../../../../ui/NativeSelect.js';
import { useSettled } from '../../../../ui/use-settled.js';
import { timesOf } from './times.js';

const LENGTHS = [30, 60, 90, 120].map((minutes) => ({
  id: String(minutes),
  name: `${String(minutes)}分`,
}));
/** What has to be known beside the time, by method. */
const WHERE = {
  online: { name: 'url', label: '会議のアドレス（任意）', type: 'url' },
  onsite: { name: 'place', label: '場所（任意）', type: 'text' },
  phone: { name: 'phone', label: '電話番号（任意）', type: 'tel' },
} as const;
/** As many as fit a choice without effort. */
const CHOICES = 3;

interface ProposeDialogProps {
  engagement: Engagement;
  onClose: () => void;
}

/** Up to three times to choose from, or one that was agreed on by telephone. */
export const ProposeDialog = ({ engagement, onClose }: ProposeDialogProps) => {
  const settled = useSettled();
  const [method, setMethod] = useState<MeetingMethod>('online');
  const [starts, setStarts] = useState<string[]>(Array.from({ length: CHOICES }, () => ''));
  const [minutes, setMinutes] = useState('60');
  const [where, setWhere] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [reason, setReason] = useState('');
  const shown = agreed ? starts.slice(0, 1) : starts;
  const propose = async () => {
    const proposals = shown.flatMap((start) => timesOf(start, Number(minutes)) ?? []);
    if (proposals.length === 0) {
      throw new HttpError('日時を1つ以上入力してください。', 422, {});
    }
    const body: NewMeeting = {
      method,
      proposals,
      agreed,
      ...(where.trim() && { [WHERE[method].name]: where.trim() }),
      ...(reason.trim() && { reason: reason.trim() }),
    };
    const done = agreed ? '面談を登録しました' : '面談の候補を送りました';
    await settled(() => proposeMeeting(engagement.id, body), done, [
      ['case', engagement.consultationId],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title="面談を調整する"
      note={`相談者と${engagement.supporterName}さんに、候補の日時を送ります。選ばれると、3者に予定が届きます。`}
      action={agreed ? '登録する' : '候補を送る'}
      run={propose}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <NativeSelect
            label="方法"
            value={method}
            choices={choicesOf('meetingMethod')}
            onChange={(value) => {
              setMethod(value as MeetingMethod);
              setWhere('');
            }}
          />
          <FormControlLabel
            control={<Checkbox checked={agreed} onChange={(_, on) => setAgreed(on)} />}
            label="電話などで、もう日時が決まっている"
          />
          {shown.map((start, index) => (
            <Line
              key={index}
              label={agreed ? '日時 ※' : `候補${String(index + 1)}${index === 0 ? ' ※' : ''}`}
              type="datetime-local"
              value={start}
              onChange={(value) => setStarts(starts.map((old, at) => (at === index ? value : old)))}
            />
          ))}
          <NativeSelect label="長さ" value={minutes} choices={LENGTHS} onChange={setMinutes} />
          <Line
            key={method}
            label={WHERE[method].label}
            type={WHERE[method].type}
            value={where}
            mistake={mistakes[WHERE[method].name]}
            onChange={setWhere}
          />
          <Line
            label="上限を超えて面談する理由（管理職のみ・任意）"
            value={reason}
            mistake={mistakes.reason}
            onChange={setReason}
          />
        </>
      )}
    </FormDialog>
  );
};
