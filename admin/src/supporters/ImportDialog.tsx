import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { HttpError } from 'ra-core';
import { type ChangeEvent, useState } from 'react';
import { useRefresh } from 'react-admin';
import { importRoster, type RosterReport } from '../api/people.js';
import { FormDialog } from '../ui/FormDialog.js';
import { useSettled } from '../ui/use-settled.js';

/** A roster file: what would change is shown first, and loaded with a second press. */
export const ImportDialog = ({ onClose }: { onClose: () => void }) => {
  const settled = useSettled();
  const refresh = useRefresh();
  const [file, setFile] = useState<File>();
  const [report, setReport] = useState<RosterReport>();
  const ready = report !== undefined && report.mistakes.length === 0;
  const run = async () => {
    if (!file) throw new HttpError('CSVファイルを選んでください。', 422, {});
    if (!ready) return setReport(await importRoster(file, true));
    await settled(() => importRoster(file, false), '名簿を読み込みました', [['supporters']]);
    refresh();
    onClose();
  };
  return (
    <FormDialog
      title="名簿をCSVで読み込む"
      note="1行に1人（1社）です。同じ種別と名前の方は更新し、いない方は加えます。消えることはありません。Shift_JISのファイルも読めます。"
      action={ready ? 'この内容で読み込む' : '内容を確かめる'}
      run={run}
      onCancel={onClose}
    >
      {() => (
        <>
          <Button component="label" variant="outlined">
            {file ? file.name : 'ファイルを選ぶ'}
            <Box
              component="input"
              type="file"
              accept=".csv,text/csv"
              aria-label="名簿のCSVファイル"
              sx={{ position: 'absolute', width: 1, height: 1, opacity: 0 }}
              onChange={(event: ChangeEvent<HTMLInputElement>) => {
                setFile(event.target.files?.[0]);
                setReport(undefined);
              }}
            />
          </Button>
          {report && <Findings report={report} />}
        </>
      )}
    </FormDialog>
  );
};

const Findings = ({ report }: { report: RosterReport }) =>
  report.mistakes.length > 0 ? (
    <Alert severity="error">
      <Box component="ul" sx={{ m: 0, pl: 2 }}>
        {report.mistakes.slice(0, 20).map((mistake) => (
          <li key={mistake}>{mistake}</li>
        ))}
      </Box>
    </Alert>
  ) : (
    <Alert severity="info">
      加える {report.added.length}件、更新する {report.updated.length}件、変わらない{' '}
      {report.unchanged}件
      {report.added.length > 0 && <Box>加える：{report.added.slice(0, 20).join('、')}</Box>}
      {report.updated.length > 0 && (
        <Box>
          更新する：
          {report.updated
            .slice(0, 20)
            .map(({ name }) => name)
            .join('、')}
        </Box>
      )}
    </Alert>
  );
