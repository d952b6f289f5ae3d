import Box from '@mui/material/Box';
import { Link } from 'react-router';
import { useProfile } from '../providers/use-profile.js';

/** The centre's name, which is also the way home. */
export const Brand = () => {
  const { data } = useProfile();
  return (
    <Box
      component={Link}
      to="/"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1.25,
        color: '#fff',
        textDecoration: 'none',
        borderRadius: 2,
        minHeight: 44,
      }}
    >
      <Box
        component="img"
        src={`${import.meta.env.BASE_URL}favicon.svg`}
        alt=""
        sx={{ width: 30, height: 30, borderRadius: '9px', boxShadow: '0 0 0 1px #ffffff33' }}
      />
      <Box sx={{ lineHeight: 1.35 }}>
        <Box component="span" sx={{ display: 'block', fontSize: '0.8125rem', opacity: 0.9 }}>
          {data?.name ?? 'DXセンター'}
        </Box>
        <Box component="span" sx={{ display: 'block', fontWeight: 700, letterSpacing: '0.06em' }}>
          相談管理
        </Box>
      </Box>
    </Box>
  );
};
