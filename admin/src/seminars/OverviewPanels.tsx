import Box from '@mui/material/Box';
import type { Seminar } from '../api/seminars.js';
import { word } from '../i18n/words.js';
import { colours } from '../theme/palette.js';
import { Fact, Facts } from '../ui/Facts.js';
import { EmptyNote } from '../ui/messages.js';
import { Panel } from '../ui/Panel.js';
import { SafeLink } from '../ui/SafeLink.js';
import { ToneChip } from '../ui/StateChip.js';
import { TextLink } from './TextLink.js';

const list = { m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1.25, fontSize: '0.875rem' };

/** Who speaks, and whether they agreed to be named. */
export const SpeakersPanel = ({ seminar }: { seminar: Seminar }) => {
  const speakers = seminar.desk?.speakers ?? [];
  return (
    <Panel title="講師" aside={`${String(speakers.length)}人`}>
      {speakers.length === 0 && <EmptyNote>講師はまだ決まっていません。</EmptyNote>}
      <Box component="ul" sx={list}>
        {speakers.map(({ supporterId, name, affiliation, talk, consentAt, consentNote }) => (
          <li key={`${supporterId ?? ''}${name}`}>
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, alignItems: 'center' }}>
              <strong>
                {supporterId === null ? (
                  name
                ) : (
                  <TextLink to={`/supporters/${supporterId}/show`}>{name}</TextLink>
                )}
              </strong>
              {consentAt === null ? (
                <ToneChip tone="alarm">公開の同意なし</ToneChip>
              ) : (
                <ToneChip tone="good">公開に同意</ToneChip>
              )}
            </Box>
            {affiliation && <div>{affiliation}</div>}
            {talk && <div>「{talk}」</div>}
            {consentNote && <Box sx={{ color: 'text.secondary' }}>同意の記録：{consentNote}</Box>}
          </li>
        ))}
      </Box>
    </Panel>
  );
};

/** Where it is and how one gets in, for everybody. */
export const PlacePanel = ({ seminar }: { seminar: Seminar }) => {
  const { format, venueName, venueAddress, venueAccess, venueAccessibility, onlineTool } = seminar;
  const onlineUrl = seminar.desk?.onlineUrl ?? null;
  return (
    <Panel title="会場・オンライン">
      <Facts>
        {format !== 'online' && (
          <>
            <Fact label="会場">{venueName ?? '未定'}</Fact>
            <Fact label="住所">{venueAddress}</Fact>
            <Fact label="行き方">{venueAccess}</Fact>
            <Fact label="バリアフリー">{venueAccessibility ?? '未記入'}</Fact>
          </>
        )}
        {format !== 'onsite' && (
          <>
            <Fact label="使う道具">{onlineTool ?? '未定'}</Fact>
            <Fact label="参加の案内先">
              {onlineUrl === null ? '未定' : <SafeLink href={onlineUrl} />}
            </Fact>
          </>
        )}
      </Facts>
      {format !== 'onsite' && (
        <EmptyNote>
          参加の案内先は、開催前日からのメールと申込者のページだけに出ます。公開ページには出ません。
        </EmptyNote>
      )}
    </Panel>
  );
};

export const ProgrammePanel = ({ seminar }: { seminar: Seminar }) => {
  if (seminar.programme.length === 0) return null;
  return (
    <Panel title="プログラム">
      <Box component="ul" sx={list}>
        {seminar.programme.map(({ at, title, by }, index) => (
          <Box component="li" key={index} sx={{ display: 'flex', gap: 1.5 }}>
            <Box sx={{ flex: '0 0 5.5em', color: colours.inkSoft }}>{at}</Box>
            <Box sx={{ minWidth: 0 }}>
              {title}
              {by && <Box sx={{ color: colours.inkSoft }}>{by}</Box>}
            </Box>
          </Box>
        ))}
      </Box>
    </Panel>
  );
};

export const QuestionsPanel = ({ seminar }: { seminar: Seminar }) => {
  if (seminar.questions.length === 0) return null;
  return (
    <Panel title="申込みのときの質問">
      <Box component="ol" sx={{ ...list, listStyle: 'decimal', pl: 2.5 }}>
        {seminar.questions.map(({ id, label, kind, options, required }) => (
          <li key={id}>
            {label}（{required ? '必須' : '任意'}）
            <Box sx={{ color: 'text.secondary' }}>
              {kind === 'choice' ? options.join('／') : word('questionKind', kind)}
            </Box>
          </li>
        ))}
      </Box>
    </Panel>
  );
};
