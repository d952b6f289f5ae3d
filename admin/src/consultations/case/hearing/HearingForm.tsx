import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { recordHearing } from '../../../api/cases.js';
import type { Consultation, Hearing } from '../../../api/types.js';
import { useDraft } from '../../../ui/use-draft.js';
import { useCaseAction } from '../use-case.js';

const FIELDS = [
  { key: 'problem', label: '問題', hint: '何に困っているか。いつ、誰が、どのくらい。' },
  { key: 'goal', label: '目標', hint: 'どうなれば解決か。測れる形で。' },
  { key: 'constraints', label: '制約', hint: '予算、期限、人、設備、決まりごと。' },
  { key: 'firstAdvice', label: '初期助言', hint: '聞き取りの中で伝えた助言。' },
] as const;
type Words = Record<(typeof FIELDS)[number]['key'], string>;
interface Draft {
  words: Words;
  /** The version the words started from: a newer one means somebody saved in between. */
  base: number;
}

const startFrom = (latest: Hearing | undefined): Draft => ({
  words: {
    problem: latest?.problem ?? '',
    goal: latest?.goal ?? '',
    constraints: latest?.constraints ?? '',
    firstAdvice: latest?.firstAdvice ?? '',
  },
  base: latest?.version ?? 0,
});

interface HearingFormProps {
  record: Consultation;
  latest: Hearing | undefined;
}

/** Writes the next version. Half-written words stay through polling, tabs and other pages. */
export const HearingForm = ({ record, latest }: HearingFormProps) => {
  const [draft, setDraft, clear] = useDraft<Draft | undefined>(`hearing:${record.id}`, undefined);
  const [ready, setReady] = useState(true);
  const { words, base } = draft ?? startFrom(latest);
  const restart = () => {
    setDraft(undefined);
    clear();
  };
  const complete = words.problem.trim() !== '' && words.goal.trim() !== '';
  const canMove = record.state === 'received' || record.state === 'hearing';
  const save = useCaseAction(record.id, {
    run: () =>
      recordHearing(
        record.id,
        { ...words, readyForMatching: canMove && ready && complete },
        record.version,
      ),
    done: '聞き取りを保存しました',
    onDone: restart,
  });
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      {draft && latest && latest.version > base && (
        <Alert
          severity="warning"
          action={
            <Button size="small" onClick={restart}>
              新しい版を読む
            </Button>
          }
        >
          書いている間に、{latest.authorName}さんが第{latest.version}版を保存しました。
        </Alert>
      )}
      {FIELDS.map(({ key, label, hint }) => (
        <TextField
          key={key}
          label={label}
          helperText={hint}
          multiline
          minRows={key === 'constraints' ? 2 : 3}
          value={words[key]}
          onChange={(event) => setDraft({ base, words: { ...words, [key]: event.target.value } })}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
        <Button type="submit" variant="contained" disabled={save.isPending || !draft}>
          聞き取りを保存
        </Button>
        {canMove && (
          <FormControlLabel
            control={
              <Checkbox
                checked={ready && complete}
                disabled={!complete}
                onChange={(_, on) => setReady(on)}
              />
            }
            label="聞き取りを終えて、担当者の調整に進む"
          />
        )}
      </Box>
    </Box>
  );
};
