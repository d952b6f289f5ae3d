import { HttpError } from 'ra-core';
import { useState } from 'react';
import { changeMeeting, type Meeting } from '../../../../api/meetings.js';
import { FormDialog } from '../../../../ui/FormDialog.js';
import { Line } from '../../../../ui/Line.js';
import { useSettled } from '../../../../ui/use-settled.js';
import { fieldOf, minutesOf, timesOf } from './times.js';

/** What has to be known beside the time, by method. */
const WHERE = {
  online: { name: 'url', label: '会議のアドレス', type: 'url' },
  onsite: { name: 'place', label: '場所', type: 'text' },
  phone: { name: 'phone', label: '電話番号', type: 'tel' },
} as const;

/** A settled meeting at another time or place. */
export const ChangeDialog = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => {
  const settled = useSettled();
  const where = WHERE[meeting.method];
  const [start, setStart] = useState(() => fieldOf(meeting.startsAt));
  const [minutes, setMinutes] = useState(() => String(minutesOf(meeting)));
  const [place, setPlace] = useState(meeting[where.name] ?? '');
  const change = async () => {
    const times = timesOf(start, Number(minutes) || 60);
    if (!times) throw new HttpError('日時を入力してください。', 422, {});
    const body = { ...times, [where.name]: place.trim() };
    await settled(() => changeMeeting(meeting, body), '面談の予定を変えました', [
      ['case', meeting.consultationId],
    ]);
    onClose();
  };
  return (
    <FormDialog
      title={`第${String(meeting.number)}回の面談を変える`}
      note="相談者と支援者に、新しい予定（予定表のファイルつき）が届きます。"
      action="変える"
      run={change}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Line
            label="日時 ※"
            type="datetime-local"
            value={start}
            mistake={mistakes['startsAt']}
            onChange={setStart}
          />
          <Line
            label="長さ（分）"
            value={minutes}
            mistake={mistakes['endsAt']}
            htmlInput={{ inputMode: 'numeric' }}
            onChange={setMinutes}
          />
          <Line
            label={where.label}
            type={where.type}
            value={place}
            mistake={mistakes[where.name]}
            onChange={setPlace}
          />
        </>
      )}
    </FormDialog>
  );
};
