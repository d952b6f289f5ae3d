import Typography from '@mui/material/Typography';

/** A person's own words: line breaks kept, long lines broken, never read as markup. */
export const Prose = ({ children }: { children: string }) => (
  <Typography variant="body1" component="div" sx={{ whiteSpace: 'pre-wrap', maxWidth: '46em' }}>
    {children}
  </Typography>
);
