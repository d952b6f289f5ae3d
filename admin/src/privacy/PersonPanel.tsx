import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { exportPerson, findPerson, type PersonCase, type PersonQuery } from '../api/privacy.js';
import { eraDateOf } from '../i18n/dates.js';
import { word } from '../i18n/words.js';
import { StepForm } from '../session/StepForm.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { Line } from '../ui/Line.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { saveJson } from '../ui/save-file.js';
import { useAction } from '../ui/use-action.js';
import { CaseLink } from './CaseLink.js';

const COLUMNS: Column<PersonCase>[] = [
  { label: '相談', cell: (row) => <CaseLink {...row} /> },
  { label: '状態', cell: (row) => word('state', row.state) },
  { label: '受付', cell: (row) => eraDateOf(row.receivedAt) },
  {
    label: '立場',
    cell: (row) => (row.part === 'requester' ? '相談者' : '一緒に相談する方'),
  },
];

const asQuery = (words: string): PersonQuery =>
  words.includes('@') ? { email: words.trim() } : { phone: words.trim() };

/** For a request of disclosure (開示請求): one person's cases, and everything held on them, as somebody who works here too. */
export const PersonPanel = () => {
  const [words, setWords] = useState('');
  const [found, setFound] = useState<{ query: PersonQuery; cases: PersonCase[] }>();
  const disclose = useAction({
    run: (query: PersonQuery) => exportPerson(query),
    done: '書き出しました。取り扱いにご注意ください。',
    onDone: (data) => saveJson('開示.json', data),
    stale: [],
  });
  const find = async () => {
    const query = asQuery(words);
    setFound({ query, cases: await findPerson(query) });
  };
  return (
    <Panel title="本人の情報を探す（開示請求）">
      <Box sx={{ maxWidth: 460, mt: 2 }}>
        <StepForm action="探す" run={find}>
          <Line
            label="メールアドレスか電話番号"
            helper="探したことと書き出したことは、監査記録に残ります。"
            value={words}
            onChange={setWords}
          />
        </StepForm>
      </Box>
      <Box role="status" sx={{ mt: 2 }}>
        {found && (
          <>
            {found.cases.length === 0 ? (
              <EmptyNote>
                この方の相談は見つかりませんでした。職員か登録者の方であれば、その記録を書き出せます。
              </EmptyNote>
            ) : (
              <FoldingTable label="見つかった相談" rows={found.cases} columns={COLUMNS} />
            )}
            <Button
              disabled={disclose.isPending}
              onClick={() => disclose.mutate(found.query)}
              sx={{ mt: 1.5 }}
            >
              すべて書き出す
            </Button>
          </>
        )}
      </Box>
    </Panel>
  );
};
