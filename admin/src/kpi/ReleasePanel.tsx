import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { approveRelease, type OpenDataRelease } from '../api/kpi.js';
import { FigureTable } from '../charts/FigureTable.js';
import { dayTimeOf } from '../i18n/dates.js';
import { useCan } from '../providers/use-permissions.js';
import { FormDialog } from '../ui/FormDialog.js';
import { Panel } from '../ui/Panel.js';
import { useSettled } from '../ui/use-settled.js';

/** A data set as it will be read: what is shown, what is hidden, and who approved it. */
export const ReleasePanel = ({ release }: { release: OpenDataRelease }) => {
  const can = useCan();
  const [approving, setApproving] = useState(false);
  const { title, fiscalYearLabel, suppressed, header, lines, state } = release;
  const hidden = suppressed.small + suppressed.derivable;
  return (
    <Panel
      title={`${title} ${fiscalYearLabel}`}
      actions={
        state === 'draft' &&
        can('kpi:close') && (
          <Button variant="contained" onClick={() => setApproving(true)}>
            決裁して公開する
          </Button>
        )
      }
    >
      <Alert severity={hidden > 0 ? 'info' : 'success'} sx={{ mb: 2 }}>
        {hidden > 0
          ? `${String(hidden)}個の数を伏せます（少ない件数 ${String(suppressed.small)}個、差し引きで分かる数 ${String(suppressed.derivable)}個）。`
          : '伏せる数はありません。'}
      </Alert>
      <FigureTable
        label={`${title} ${fiscalYearLabel}`}
        header={header}
        rows={lines.map((line, at) => ({
          key: String(at),
          cells: line.map((value) =>
            value === null ? '' : typeof value === 'number' ? value.toLocaleString('ja-JP') : value,
          ),
        }))}
      />
      <Box
        sx={{ mt: 1.5, fontSize: '0.8125rem', color: 'text.secondary', overflowWrap: 'anywhere' }}
      >
        作成：{release.draftedByName} {dayTimeOf(release.draftedAt)}
        {release.approvedAt !== null &&
          ` ／ 決裁：${release.approvedByName ?? ''} ${dayTimeOf(release.approvedAt)}`}
        <br />
        照合値（SHA-256）：{release.hash}
      </Box>
      {approving && <ApproveDialog release={release} onClose={() => setApproving(false)} />}
    </Panel>
  );
};

const ApproveDialog = (props: { release: OpenDataRelease; onClose: () => void }) => {
  const settled = useSettled();
  const approve = async () => {
    await settled(() => approveRelease(props.release.id), '公開しました', [['kpi', 'open-data']]);
    props.onClose();
  };
  return (
    <FormDialog
      title="決裁して公開する"
      note="誰でも読めるようになります。公開した版は、後から直すことも消すこともできません（直すときは新しい版を公開します）。"
      action="公開する"
      severe
      run={approve}
      onCancel={props.onClose}
    >
      {() => null}
    </FormDialog>
  );
};
