import Box from '@mui/material/Box';
import { Link, useParams } from 'react-router';
import type { Displaced } from '../../api/seminars.js';

/** Who would have no seat any more: a capacity is lowered only after they were talked to. */
export const DisplacedList = ({ displaced }: { displaced: Displaced[] }) => {
  const { id = '' } = useParams();
  return (
    <Box component="ul" aria-label="先に調整する申込み" sx={{ m: 0, mt: 1, pl: 2.5 }}>
      {displaced.map(({ id: registration, number, name, seats }) => (
        <li key={registration}>
          <Link to={`/seminars/${id}/registrations?q=${encodeURIComponent(number)}`}>{number}</Link>
          　{name}
          {seats > 1 && `（${String(seats)}人）`}
        </li>
      ))}
    </Box>
  );
};
