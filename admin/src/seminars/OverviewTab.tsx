import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router';
import type { Seminar } from '../api/seminars.js';
import { word } from '../i18n/words.js';
import { useNames } from '../providers/use-profile.js';
import { useCan } from '../providers/use-permissions.js';
import { Fact, Facts } from '../ui/Facts.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { Prose } from '../ui/Prose.js';
import { SafeLink } from '../ui/SafeLink.js';
import { PlacePanel, ProgrammePanel, QuestionsPanel, SpeakersPanel } from './OverviewPanels.js';
import { seatsText } from './seats.js';
import { spanOf, windowOf } from './times.js';

/** Everything about a seminar that was entered, and what is missing before it can be published. */
export const OverviewTab = ({ seminar }: { seminar: Seminar }) => {
  const can = useCan();
  const { desk, state } = seminar;
  return (
    <>
      {desk && desk.missing.length > 0 && (
        <Alert severity="warning">
          公開するには、次のことが必要です。
          <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
            {desk.missing.map(({ pointer, detail }) => (
              <li key={pointer}>{detail}</li>
            ))}
          </Box>
        </Alert>
      )}
      {state === 'cancelled' && (
        <Alert severity="info">
          中止しました。{desk?.cancelReason && `理由：${desk.cancelReason}`}
        </Alert>
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 2,
          gridTemplateColumns: { xs: 'minmax(0,1fr)', lg: 'repeat(2, minmax(0,1fr))' },
          alignItems: 'start',
        }}
      >
        <Box sx={stack}>
          <Panel
            title="内容"
            actions={
              can('seminar:write') && (
                <Button component={Link} to={`/seminars/${seminar.id}/edit`}>
                  直す
                </Button>
              )
            }
          >
            <About seminar={seminar} />
          </Panel>
          <PlacePanel seminar={seminar} />
        </Box>
        <Box sx={stack}>
          <SpeakersPanel seminar={seminar} />
          <ProgrammePanel seminar={seminar} />
          <QuestionsPanel seminar={seminar} />
          <AfterPanel seminar={seminar} />
        </Box>
      </Box>
    </>
  );
};

const stack = { display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' } as const;

const About = ({ seminar }: { seminar: Seminar }) => {
  const { theme } = useNames();
  const { audience, description, format, seats, slotsFrom, slotsTo, themes, url } = seminar;
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Facts>
        <Fact label="形式">{word('seminarFormat', format)}</Fact>
        <Fact label="席">
          {seats.map((seat) => (
            <div key={seat.mode}>{seatsText(seat)}</div>
          ))}
        </Fact>
        <Fact label="申込み">{windowOf(seminar)}</Fact>
        <Fact label="参加費">無料</Fact>
        <Fact label="対象">{audience}</Fact>
        <Fact label="取組方向">{themes.map(theme).join('、')}</Fact>
        <Fact label="個別相談会">
          {slotsFrom !== null &&
            `${spanOf(slotsFrom, slotsTo)}（${word('slotBooking', seminar.slotBooking)}）`}
        </Fact>
        <Fact label="公開ページ">
          {seminar.state === 'draft' ? (
            '公開すると見られるようになります'
          ) : (
            <SafeLink href={url}>{url}</SafeLink>
          )}
        </Fact>
      </Facts>
      {description === '' ? (
        <EmptyNote>紹介文はまだありません。</EmptyNote>
      ) : (
        <Prose>{description}</Prose>
      )}
    </Box>
  );
};

const AfterPanel = ({ seminar }: { seminar: Seminar }) => {
  const materials = seminar.desk?.materials ?? seminar.materials;
  const { digest, recordingUrl } = seminar;
  if (materials.length === 0 && !digest && !recordingUrl) return null;
  return (
    <Panel title="資料・録画・要約">
      <Facts>
        {materials.map(({ title, url, when }) => (
          <Fact key={url} label={word('materialWhen', when)}>
            <SafeLink href={url}>{title}</SafeLink>
          </Fact>
        ))}
        <Fact label="録画">{recordingUrl && <SafeLink href={recordingUrl} />}</Fact>
      </Facts>
      {digest && (
        <Box sx={{ mt: 1.5 }}>
          <Prose>{digest}</Prose>
        </Box>
      )}
    </Panel>
  );
};
