import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { readDefinitions } from '../api/surveys.js';
import { eraDateOf } from '../i18n/dates.js';
import { Needs } from '../ui/Needs.js';
import { NativeSelect } from '../ui/NativeSelect.js';
import { EmptyNote, Failure, Loading } from '../ui/messages.js';
import { usePageTitle } from '../ui/use-page-title.js';
import { DefinitionEditor } from './DefinitionEditor.js';

/** One kind of support's survey: any version to read, the newest to write the next from. */
const DefinitionPage = () => {
  const { supportType } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['surveys', 'definitions'],
    queryFn: readDefinitions,
    // Somebody is writing from it: it must not change under their hands.
    refetchOnWindowFocus: false,
    staleTime: Infinity,
  });
  const found = data?.find((it) => it.supportType === supportType);
  const [chosen, setChosen] = useState<number | null>(null);
  const newest = found?.versions[0];
  const shown = found?.versions.find(({ version }) => version === chosen) ?? newest;
  usePageTitle(`アンケート：${found?.label ?? ''}`);
  return (
    <Needs permission="kpi:read">
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        <Box sx={{ fontSize: '0.875rem' }}>
          <Link to="/surveys">アンケート</Link> ／ 設問と方針
        </Box>
        <Typography variant="h1">{found?.label ?? '設問と方針'}のアンケート</Typography>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading lines={6} />}
        {data && !found && <EmptyNote>この種類の支援はありません。</EmptyNote>}
        {found && newest && shown && (
          <>
            <NativeSelect
              label="版"
              value={String(shown.version)}
              choices={found.versions.map(({ version, createdAt, byName, reason }) => ({
                id: String(version),
                name: `第${String(version)}版 ${eraDateOf(createdAt)} ${byName}${reason === null ? '' : `（${reason}）`}`,
              }))}
              onChange={(version) => setChosen(Number(version))}
            />
            <DefinitionEditor
              key={`${found.supportType}${String(shown.version)}`}
              supportType={found.supportType}
              version={shown}
              basedOn={newest.version}
              onWritten={() => setChosen(null)}
            />
          </>
        )}
      </Box>
    </Needs>
  );
};

export default DefinitionPage;
