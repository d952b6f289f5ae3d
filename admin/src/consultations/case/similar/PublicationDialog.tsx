import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { savePublication, type PublicationTexts } from '../../../api/ranking.js';
import type { Consultation } from '../../../api/types.js';
import { FormDialog } from '../../../ui/FormDialog.js';
import { Line } from '../../../ui/Line.js';
import { useDraft } from '../../../ui/use-draft.js';
import { useSettled } from '../../../ui/use-settled.js';

type Summary = PublicationTexts['ja'];
const EMPTY: Summary = { title: '', question: '', answer: '' };
const LANGUAGES = [
  { key: 'ja', name: '日本語' },
  { key: 'easy', name: 'やさしい日本語' },
  { key: 'en', name: 'English' },
] as const;

interface PublicationDialogProps {
  record: Consultation;
  texts: PublicationTexts | undefined;
  onClose: () => void;
}

/** The question and the answer in words that lead to nobody; Japanese first, others where somebody can. */
export const PublicationDialog = ({ record, texts, onClose }: PublicationDialogProps) => {
  const [values, setValues, clear] = useDraft<PublicationTexts>(
    `publication:${record.id}`,
    texts ?? { ja: EMPTY, easy: null, en: null },
  );
  const [shown, setShown] = useState<(typeof LANGUAGES)[number]['key']>('ja');
  const settled = useSettled();
  const words = values[shown] ?? EMPTY;
  const set = (changes: Partial<Summary>) =>
    setValues({ ...values, [shown]: { ...words, ...changes } });
  return (
    <FormDialog
      title="公開用の要約"
      note="名前、団体名、地名など、だれの相談か分かることは書かないでください。保存したあと、ほかの職員が確認すると公開されます。"
      action="下書きを保存"
      onCancel={onClose}
      run={async () => {
        const saved: PublicationTexts = {
          ja: values.ja,
          easy: blank(values.easy) ? null : values.easy,
          en: blank(values.en) ? null : values.en,
        };
        await settled(() => savePublication(record.id, saved), '下書きを保存しました', [
          ['case', record.id, 'publication'],
        ]);
        clear();
        onClose();
      }}
    >
      {() => (
        <>
          <Box role="group" aria-label="ことば" sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
            {LANGUAGES.map(({ key, name }) => (
              <Button
                key={key}
                size="small"
                variant={key === shown ? 'contained' : 'outlined'}
                aria-pressed={key === shown}
                onClick={() => setShown(key)}
              >
                {name}
              </Button>
            ))}
          </Box>
          <Line label="題名" value={words.title} onChange={(title) => set({ title })} />
          <Line
            label="相談"
            rows={4}
            value={words.question}
            onChange={(question) => set({ question })}
          />
          <Line label="回答" rows={6} value={words.answer} onChange={(answer) => set({ answer })} />
        </>
      )}
    </FormDialog>
  );
};

const blank = (summary: Summary | null | undefined) =>
  !summary || Object.values(summary).every((text) => text.trim() === '');
