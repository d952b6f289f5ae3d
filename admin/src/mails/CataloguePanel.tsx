import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type CatalogueEntry, readCatalogue } from '../api/mails.js';
import { word } from '../i18n/words.js';
import { type Column, FoldingTable } from '../ui/FoldingTable.js';
import { Failure, Loading } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { PreviewDialog } from './PreviewDialog.js';

/** Every mail the product sends: to whom, when, and a look at it. */
export const CataloguePanel = () => {
  const [open, setOpen] = useState<CatalogueEntry | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: ['mail-catalogue'],
    queryFn: readCatalogue,
  });
  const columns: Column<CatalogueEntry>[] = [
    { label: 'メール', cell: (row) => row.name },
    { label: 'あて先', cell: (row) => word('mailTo', row.to) },
    { label: '送るとき', cell: (row) => row.occasions.join('、') },
    {
      label: '言葉',
      cell: (row) => row.languages.map((language) => word('mailLanguage', language)).join('・'),
    },
    {
      label: '見本',
      cell: (row) => (
        <Button size="small" aria-label={`${row.name}の見本を見る`} onClick={() => setOpen(row)}>
          見本を見る
        </Button>
      ),
    },
  ];
  return (
    <Panel title="すべてのメール" aside={data && `${String(data.length)}種類`}>
      {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
      {!data && !error && <Loading lines={6} />}
      {data && <FoldingTable label="すべてのメール" rows={data} columns={columns} />}
      {open && <PreviewDialog entry={open} onClose={() => setOpen(null)} />}
    </Panel>
  );
};
