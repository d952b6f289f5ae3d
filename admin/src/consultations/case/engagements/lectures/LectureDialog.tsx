import { useState } from 'react';
import { saveLecture, type Lecture } from '../../../../api/support.js';
import type { Engagement } from '../../../../api/types.js';
import { FormDialog } from '../../../../ui/FormDialog.js';
import { Line } from '../../../../ui/Line.js';
import { useSettled } from '../../../../ui/use-settled.js';

type Field = keyof Lecture;
const FIELDS: { field: Field; label: string; type?: string; rows?: number }[] = [
  { field: 'topic', label: '題目' },
  { field: 'date', label: '日付', type: 'date' },
  { field: 'from', label: '始まり', type: 'time' },
  { field: 'to', label: '終わり', type: 'time' },
  { field: 'place', label: '場所' },
  { field: 'audience', label: '聞く人（例：商店街の店主）' },
  { field: 'expected', label: '予定の人数', type: 'number' },
  { field: 'attended', label: '来た人数（終わってから）', type: 'number' },
  { field: 'wishes', label: '講師への希望', rows: 3 },
];
const COUNTS = new Set<Field>(['expected', 'attended']);

/** Everything a speaker asks before a lecture, and how many came after it. */
export const LectureDialog = ({
  engagement,
  onClose,
}: {
  engagement: Engagement;
  onClose: () => void;
}) => {
  const settled = useSettled();
  const [typed, setTyped] = useState<Record<string, string>>(() =>
    Object.fromEntries(
      FIELDS.map(({ field }) => [field, String(engagement.lecture?.[field] ?? '')]),
    ),
  );
  const save = async () => {
    const body = Object.fromEntries(
      FIELDS.map(({ field }) => {
        const text = typed[field]?.trim() ?? '';
        if (text === '') return [field, null];
        return [field, COUNTS.has(field) ? Number(text) : text];
      }),
    ) as unknown as Lecture;
    await settled(() => saveLecture(engagement.id, body), '講演の内容を書きました', [
      ['case', engagement.consultationId],
    ]);
    onClose();
  };
  return (
    <FormDialog title="講演の内容" action="保存" run={save} onCancel={onClose}>
      {(mistakes) =>
        FIELDS.map(({ field, label, type, rows }) => (
          <Line
            key={field}
            label={label}
            value={typed[field] ?? ''}
            mistake={mistakes[field]}
            onChange={(value) => setTyped({ ...typed, [field]: value })}
            {...(type === undefined ? {} : { type })}
            {...(rows === undefined ? {} : { rows })}
          />
        ))
      }
    </FormDialog>
  );
};
