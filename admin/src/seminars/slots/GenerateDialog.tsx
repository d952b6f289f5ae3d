import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { useState } from 'react';
import type { Mode, Seminar } from '../../api/seminars.js';
import { generateSlots, previewSlots, type SlotLayout, type SlotPreview } from '../../api/slots.js';
import { choicesOf } from '../../i18n/words.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { Pair } from '../../ui/inputs.js';
import { Line } from '../../ui/Line.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { useSettled } from '../../ui/use-settled.js';
import { linesOf } from '../form/seminar-form.js';
import { SupporterPicker } from '../form/SupporterPicker.js';
import { fieldOf, instantOf } from '../times.js';
import { PreviewTable } from './PreviewTable.js';

const MINUTES = [15, 20, 25, 30, 40, 45, 50, 60, 90].map((it) => ({
  id: String(it),
  name: `${String(it)}分`,
}));
const BREAKS = [0, 5, 10, 15, 20, 30].map((it) => ({
  id: String(it),
  name: it === 0 ? 'なし' : `${String(it)}分`,
}));

interface Draft {
  from: string;
  to: string;
  minutes: string;
  breakMinutes: string;
  mode: Mode;
  rooms: string;
  url: string;
}

/** Lays out talks from when supporters are there: first as a preview, then for good. */
export const GenerateDialog = (props: { seminar: Seminar; onClose: () => void }) => {
  const { seminar, onClose } = props;
  const settled = useSettled();
  const [supporters, setSupporters] = useState(() =>
    (seminar.desk?.speakers ?? []).flatMap(({ supporterId, name }) =>
      supporterId === null ? [] : [{ id: supporterId, name }],
    ),
  );
  const [draft, setDraft] = useState<Draft>({
    from: fieldOf(seminar.slotsFrom),
    to: fieldOf(seminar.slotsTo),
    minutes: '30',
    breakMinutes: '5',
    mode: seminar.format === 'online' ? 'online' : 'onsite',
    rooms: '',
    url: '',
  });
  const [picking, setPicking] = useState(false);
  const [preview, setPreview] = useState<SlotPreview | null>(null);
  const set = (changes: Partial<Draft>) => {
    setDraft({ ...draft, ...changes });
    setPreview(null);
  };
  const change = (next: typeof supporters) => {
    setSupporters(next);
    setPreview(null);
  };
  const body = (): SlotLayout => ({
    supporterIds: supporters.map(({ id }) => id),
    // What is not said the server names as missing.
    from: instantOf(draft.from) ?? '',
    to: instantOf(draft.to) ?? '',
    minutes: Number(draft.minutes),
    breakMinutes: Number(draft.breakMinutes),
    mode: draft.mode,
    rooms: draft.mode === 'onsite' ? linesOf(draft.rooms) : [],
    url: draft.mode === 'online' && draft.url.trim() !== '' ? draft.url.trim() : null,
  });
  const run = async () => {
    if (preview === null) {
      setPreview(await previewSlots(seminar.id, body()));
      return;
    }
    await settled(() => generateSlots(seminar.id, body()), '枠を作りました', [
      ['seminar', seminar.id],
    ]);
    onClose();
  };
  const free = preview?.slots.filter(({ taken }) => !taken).length ?? 0;
  return (
    <FormDialog
      title="個別相談の枠を作る"
      note="支援者の都合（曜日ごとの時間と不在の日）に合う時間だけ、枠にします。誰にも知らせません。"
      action={preview === null ? '確かめる' : `${String(free)}枠を作る`}
      run={run}
      onCancel={onClose}
    >
      {(mistakes) => (
        <>
          <Box role="group" aria-label="相談を受ける支援者" sx={chips}>
            {supporters.map(({ id, name }) => (
              <Chip
                key={id}
                label={name}
                onDelete={() => change(supporters.filter((supporter) => supporter.id !== id))}
              />
            ))}
            <Button size="small" onClick={() => setPicking(true)}>
              支援者を加える
            </Button>
          </Box>
          <Pair>
            <Line
              label="開始 ※"
              type="datetime-local"
              value={draft.from}
              mistake={mistakes.from}
              onChange={(from) => set({ from })}
            />
            <Line
              label="終了 ※"
              type="datetime-local"
              value={draft.to}
              mistake={mistakes.to}
              onChange={(to) => set({ to })}
            />
            <NativeSelect
              label="1回の長さ"
              value={draft.minutes}
              choices={MINUTES}
              onChange={(minutes) => set({ minutes })}
            />
            <NativeSelect
              label="間の休み"
              value={draft.breakMinutes}
              choices={BREAKS}
              onChange={(breakMinutes) => set({ breakMinutes })}
            />
          </Pair>
          <NativeSelect
            label="話す場所"
            value={draft.mode}
            choices={choicesOf('seatMode')}
            onChange={(mode) => set({ mode: mode as Mode })}
          />
          {draft.mode === 'onsite' ? (
            <Line
              label="部屋・席（1行に1つ）"
              rows={3}
              value={draft.rooms}
              helper="書くと、同じ時間に同じ部屋は使いません。空欄なら部屋を決めません"
              onChange={(rooms) => set({ rooms })}
            />
          ) : (
            <Line
              label="参加の案内先（アドレス）"
              value={draft.url}
              mistake={mistakes.url}
              onChange={(url) => set({ url })}
            />
          )}
          {preview && <PreviewTable preview={preview} />}
          {picking && (
            <SupporterPicker
              title="相談を受ける支援者を選ぶ"
              taken={supporters.map(({ id }) => id)}
              onClose={() => setPicking(false)}
              onPick={({ id, name }) => change([...supporters, { id, name }])}
            />
          )}
        </>
      )}
    </FormDialog>
  );
};

const chips = { display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' } as const;
