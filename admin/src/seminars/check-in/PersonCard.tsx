import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import type { Registration } from '../../api/registrations.js';
import type { Mode, Seminar } from '../../api/seminars.js';
import { word } from '../../i18n/words.js';
import { colours } from '../../theme/palette.js';
import { NativeSelect } from '../../ui/NativeSelect.js';
import { modesOf } from '../registrations/person.js';
import { StateNote } from '../registrations/RegistrationsTable.js';
import { clockOf } from '../times.js';
import type { CheckInState } from './use-check-in.js';

interface PersonCardProps {
  seminar: Seminar;
  registration: Registration;
  door: CheckInState;
  writes: boolean;
}

/** One person at the door: who, what they need, and one big button. */
export const PersonCard = ({ seminar, registration, door, writes }: PersonCardProps) => {
  const { checkedInAt, companions, kana, name, needs, number, organisation, state } = registration;
  const [seats, setSeats] = useState(String(registration.attendedSeats ?? registration.seats));
  const [mode, setMode] = useState<Mode>(registration.attendedMode ?? registration.mode);
  const there = state === 'attended';
  const how = {
    ...(mode !== registration.mode && { mode }),
    ...(Number(seats) !== registration.seats && { seats: Number(seats) }),
  };
  return (
    <Box component="li" sx={card}>
      <Box sx={{ minWidth: 0 }}>
        <Box sx={{ fontSize: '1.0625rem', fontWeight: 700 }}>{name}</Box>
        <Box sx={{ fontSize: '0.875rem', color: 'text.secondary' }}>
          {[number, kana, organisation].filter(Boolean).join('　')}
        </Box>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.75, fontSize: '0.875rem' }}>
          <StateNote registration={registration} />
          {checkedInAt && <span>{clockOf(checkedInAt)} 受付</span>}
        </Box>
        {companions.length > 0 && (
          <Box sx={{ mt: 0.75, fontSize: '0.875rem' }}>
            一緒に来る人：{companions.map((companion) => companion.name).join('、')}
          </Box>
        )}
        {needs !== null && (
          <Box
            sx={{
              mt: 0.75,
              p: 1,
              borderRadius: 1,
              bgcolor: colours.ochreSoft,
              fontSize: '0.875rem',
            }}
          >
            配慮：{needs}
          </Box>
        )}
      </Box>
      {writes && !there && state !== 'cancelled' && registration.seats > 1 && (
        <Box sx={{ mt: 1 }}>
          <NativeSelect
            label={`${name}さんの組の来た人数`}
            value={seats}
            choices={Array.from({ length: registration.seats }, (_, n) => ({
              id: String(n + 1),
              name: `${String(n + 1)}人`,
            }))}
            onChange={setSeats}
          />
        </Box>
      )}
      {writes && !there && state !== 'cancelled' && seminar.format === 'hybrid' && (
        <Box component="details" sx={{ mt: 0.75, fontSize: '0.875rem' }}>
          <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
            {word('seatMode', mode)}で受け付けます（変える）
          </Box>
          <Box sx={{ pt: 1.25 }}>
            <NativeSelect
              label={`${name}さんの参加方法`}
              value={mode}
              choices={modesOf(seminar)}
              onChange={(value) => setMode(value as Mode)}
            />
          </Box>
        </Box>
      )}
      {writes && state !== 'cancelled' && (
        <Box sx={{ display: 'flex', gap: 1, mt: 1.25 }}>
          {there || state === 'no_show' ? (
            <Button
              disabled={door.busy === registration.id}
              aria-label={`${name}さんの${there ? '受付' : '欠席'}を取り消す`}
              onClick={() => door.undo(registration)}
              sx={big}
            >
              {there ? '受付を取り消す' : '欠席を取り消す'}
            </Button>
          ) : (
            <Button
              variant="contained"
              disabled={door.busy === registration.id}
              aria-label={`${name}さんを受け付ける`}
              onClick={() => door.arrive(registration, how)}
              sx={{ ...big, flex: 2 }}
            >
              受け付ける
            </Button>
          )}
          {state === 'confirmed' && (
            <Button
              disabled={door.busy === registration.id}
              aria-label={`${name}さんを欠席にする`}
              onClick={() => door.absent(registration)}
              sx={big}
            >
              欠席
            </Button>
          )}
        </Box>
      )}
    </Box>
  );
};

/** A thumb's width, whoever holds the phone. */
const big = { flex: 1, minHeight: 52, fontSize: '1rem' } as const;
const card = {
  p: 1.75,
  borderRadius: 3,
  bgcolor: colours.paper,
  border: `1px solid ${colours.line}`,
} as const;
