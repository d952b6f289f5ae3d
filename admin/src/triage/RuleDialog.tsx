import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import type { Axis, Rule } from '../api/triage.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { withKeptWords } from '../ui/kept-words.js';
import { AXES, AXIS_LABELS, useAxisChoices } from './labels.js';
import { phrasesOf } from './rule-words.js';

interface RuleDialogProps {
  /** null: a new one. */
  rule: Rule | null;
  onCancel: () => void;
  onSave: (rule: Rule) => void;
}

const WEIGHTS = [
  { id: '3', name: 'ほぼ決まり（＋3）' },
  { id: '2', name: '強い手がかり（＋2）' },
  { id: '1', name: '手がかり（＋1）' },
  { id: '0.6', name: '弱い手がかり（＋0.6）' },
  { id: '-1', name: '当てはまらない手がかり（−1）' },
  { id: '-2', name: 'まず当てはまらない（−2）' },
];

const fresh = (): Rule => ({
  id: `desk-${Date.now().toString(36)}`,
  axis: 'contentType',
  value: '',
  weight: 1,
  any: [],
  in: ['title', 'body', 'goal', 'wishes'],
  declared: {},
});

/** One rule: which words speak how loudly for which value. */
export const RuleDialog = ({ rule, onCancel, onSave }: RuleDialogProps) => {
  const id = useId();
  const choices = useAxisChoices();
  const [draft, setDraft] = useState<Rule>(rule ?? fresh());
  const [words, setWords] = useState((rule?.any ?? []).join('\n'));
  const set = (part: Partial<Rule>) => setDraft({ ...draft, ...part });
  const known = WEIGHTS.some((weight) => weight.id === String(draft.weight));
  const weights = known
    ? WEIGHTS
    : [{ id: String(draft.weight), name: `いまの重み（${String(draft.weight)}）` }, ...WEIGHTS];
  const any = phrasesOf(words);
  const conditions =
    any.length > 0 || Object.keys(draft.declared).length > 0 || rule?.any.length === 0;
  return (
    <Dialog open onClose={onCancel} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>{rule ? 'ルールを変える' : 'ルールを足す'}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2, pt: '8px !important' }}>
        <NativeSelect
          label="項目"
          value={draft.axis}
          choices={AXES.map((axis) => ({ id: axis, name: AXIS_LABELS[axis] }))}
          onChange={(value) => set({ axis: value as Axis, value: '' })}
        />
        <NativeSelect
          label="どの区分の手がかりか"
          value={draft.value}
          emptyText="選んでください"
          choices={choices(draft.axis)}
          onChange={(value) => set({ value })}
        />
        <NativeSelect
          label="重み"
          value={String(draft.weight)}
          choices={weights}
          onChange={(value) => set({ weight: Number(value) })}
        />
        <TextField
          label="言葉（1行に1つ）"
          multiline
          minRows={4}
          maxRows={12}
          value={words}
          onChange={(event) => setWords(event.target.value)}
          helperText={withKeptWords(
            '「家~働」の ~ は、同じ文の12文字までをはさみます。最後の $ は文の終わりです。ひらがな・カタカナ、全角・半角は区別しません。',
          )}
        />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button variant="text" onClick={onCancel}>
          キャンセル
        </Button>
        <Button
          variant="contained"
          disabled={draft.value === '' || !conditions}
          onClick={() => onSave({ ...draft, any })}
        >
          この内容にする
        </Button>
      </DialogActions>
    </Dialog>
  );
};
