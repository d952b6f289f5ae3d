import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useEffect, useRef, useState } from 'react';
import { messageOf } from '../../api/problems.js';
import { displacedBy } from '../../api/seminars.js';
import { useDraft } from '../../ui/use-draft.js';
import { mistakeAt } from '../seats.js';
import { DisplacedList } from './DisplacedList.js';
import { MaterialFields, ProgrammeFields, QuestionFields, SpeakerFields } from './ListFields.js';
import { AboutFields } from './AboutFields.js';
import type { SeminarForm } from './seminar-form.js';
import { PlaceFields, TimeFields } from './TimeAndPlaceFields.js';

interface SeminarFormViewProps {
  start: SeminarForm;
  /** Where half-written words wait while somebody looks at another page. */
  draftKey: string;
  settled?: boolean;
  action: string;
  /** What saving will tell, and whom. */
  note: (form: SeminarForm) => string;
  /** Throws what the server refuses. */
  save: (form: SeminarForm) => Promise<unknown>;
  onCancel: () => void;
}

/** The form of a seminar. A refusal is shown above it and beside the fields it is about. */
export const SeminarFormView = (props: SeminarFormViewProps) => {
  const [form, setForm, forget] = useDraft(props.draftKey, props.start);
  const [refusal, setRefusal] = useState<unknown>();
  const [busy, setBusy] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const { settled = false } = props;
  useEffect(() => {
    if (refusal !== undefined) top.current?.focus();
  }, [refusal]);
  const submit = async () => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await props.save(form);
      forget();
    } catch (error) {
      setRefusal(error);
      setBusy(false);
    }
  };
  const set = (changes: Partial<SeminarForm>) => setForm({ ...form, ...changes });
  const section = { form, start: props.start, set, mistake: mistakeAt(refusal), settled };
  const displaced = displacedBy(refusal);
  return (
    <Box
      component="form"
      noValidate
      aria-label="セミナーの内容"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)', maxWidth: 860 }}
    >
      {refusal !== undefined && (
        <Alert severity="error" ref={top} tabIndex={-1} sx={{ scrollMarginTop: 80 }}>
          {messageOf(refusal)}
          {displaced && <DisplacedList displaced={displaced} />}
        </Alert>
      )}
      <AboutFields {...section} />
      <TimeFields {...section} />
      <PlaceFields {...section} />
      <SpeakerFields {...section} />
      <ProgrammeFields {...section} />
      <QuestionFields {...section} />
      <MaterialFields {...section} />
      <Paper
        variant="outlined"
        sx={{
          position: 'sticky',
          bottom: 0,
          zIndex: 2,
          p: 1.5,
          display: 'flex',
          flexWrap: 'wrap',
          gap: 1.5,
          alignItems: 'center',
        }}
      >
        <Box role="status" sx={{ flex: '1 1 240px', fontSize: '0.8125rem' }}>
          {props.note(form)}
        </Box>
        <Button
          variant="text"
          onClick={() => {
            forget();
            props.onCancel();
          }}
        >
          やめる
        </Button>
        <Button type="submit" variant="contained" disabled={busy}>
          {props.action}
        </Button>
      </Paper>
    </Box>
  );
};
