import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { confirmTriage } from '../../../api/cases.js';
import type { Consultation, Triage, TriageChoice } from '../../../api/types.js';
import { own } from '../../../i18n/own.js';
import { useCan } from '../../../providers/use-permissions.js';
import { useProfile } from '../../../providers/use-profile.js';
import { NativeSelect } from '../../../ui/NativeSelect.js';
import { useCaseAction } from '../use-case.js';
import { sameChoice, startingChoice } from './choice.js';
import { Evidence } from './Evidence.js';
import { ThemePicker } from './ThemePicker.js';
import { useConfirmKey } from './use-confirm-key.js';

interface TriageFormProps {
  record: Consultation;
  triage: Triage;
}

/** Three answers, each with its evidence. Untouched they follow the server; one click confirms. */
export const TriageForm = ({ record, triage }: TriageFormProps) => {
  const can = useCan();
  const { data: profile } = useProfile();
  const [touched, setTouched] = useState<TriageChoice>();
  const choice = touched ?? startingChoice(triage);
  const set = (part: Partial<TriageChoice>) => setTouched({ ...choice, ...part });
  const confirm = useCaseAction(record.id, {
    run: () => confirmTriage(record.id, choice, record.version),
    done: '分類を確定しました',
    onDone: () => setTouched(undefined),
  });
  const done = triage.confirmed !== null && sameChoice(choice, triage.confirmed);
  const open = can('triage:confirm') && !done && !confirm.isPending;
  useConfirmKey(open, () => confirm.mutate());
  const labels = own.resources.consultations.fields;
  const asChoices = (list: { value: string; label: string }[] | undefined, now: string) =>
    (list ?? [{ value: now, label: now }]).map(({ value, label }) => ({ id: value, name: label }));
  return (
    <Box
      component="form"
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
      sx={{ display: 'grid', gap: 2 }}
    >
      <Row evidence={<Evidence guess={triage.requesterType} />}>
        <NativeSelect
          label={labels.requesterType}
          value={choice.requesterType}
          choices={asChoices(profile?.requesterTypes, choice.requesterType)}
          onChange={(value) => set({ requesterType: value })}
        />
      </Row>
      <Row evidence={<Evidence guess={triage.contentType} />}>
        <NativeSelect
          label={labels.contentType}
          value={choice.contentType}
          choices={asChoices(profile?.contentTypes, choice.contentType)}
          onChange={(value) => set({ contentType: value })}
        />
      </Row>
      <Row evidence={triage.themes[0] && <Evidence guess={triage.themes[0]} />}>
        <ThemePicker value={choice.themes} onChange={(themes) => set({ themes })} />
      </Row>
      {can('triage:confirm') && (
        <Box>
          <Button
            type="submit"
            variant="contained"
            disabled={done || confirm.isPending}
            aria-keyshortcuts="Alt+T"
          >
            分類を確定
          </Button>
          <Box
            component="span"
            sx={{ ml: 1.5, fontSize: '0.8125rem', color: 'text.secondary', whiteSpace: 'nowrap' }}
          >
            どこからでも <kbd>Alt</kbd>+<kbd>T</kbd>
          </Box>
        </Box>
      )}
    </Box>
  );
};

interface RowProps {
  children: React.ReactNode;
  evidence: React.ReactNode;
}
const Row = ({ children, evidence }: RowProps) => (
  <Box
    sx={{
      display: 'grid',
      gap: { xs: 0.75, sm: 2 },
      gridTemplateColumns: { xs: '1fr', sm: 'minmax(0, 20em) minmax(0, 1fr)' },
      alignItems: 'center',
    }}
  >
    {children}
    {evidence}
  </Box>
);
