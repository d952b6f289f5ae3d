import Box from '@mui/material/Box';
import { useParams } from 'react-router';
import type { Displaced } from '../../api/seminars.js';
import { TextLink } from '../TextLink.js';

/** Who would have no seat any more: a capacity is lowered only after they were talked to. */
export const DisplacedList = ({ displaced }: { displaced: Displaced[] }) => {
  const { id = '' } = useParams();
  return (
    <Box component="ul" aria-label="先に調整する申込み" sx={{ m: 0, mt: 1, pl: 2.5 }}>
      {displaced.map(({ id: registration, number, name, seats }) => (
        <li key={registration}>
          <TextLink to={`/seminars/${id}/registrations?q=${encodeURIComponent(number)}`}>
            {number}
          </TextLink>
          {` ${name}`}
          {seats > 1 && `（${String(seats)}人）`}
        </li>
      ))}
    </Box>
  );
};
