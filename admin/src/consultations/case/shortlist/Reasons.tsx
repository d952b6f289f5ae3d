import Box from '@mui/material/Box';

/** Enough to compare by; the rest is one click away. */
const FIRST = 3;

/** Why this candidate, the strongest reasons first. */
export const Reasons = ({ reasons }: { reasons: readonly string[] }) => {
  const more = reasons.slice(FIRST);
  return (
    <Box sx={{ mt: 0.5, fontSize: '0.875rem', color: 'text.secondary' }}>
      <List reasons={reasons.slice(0, FIRST)} />
      {more.length > 0 && (
        <details>
          <Box component="summary" sx={{ cursor: 'pointer', py: 0.5 }}>
            ほかの理由（{more.length}）
          </Box>
          <List reasons={more} />
        </details>
      )}
    </Box>
  );
};

const List = ({ reasons }: { reasons: readonly string[] }) => (
  <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
    {reasons.map((reason) => (
      <li key={reason}>{reason}</li>
    ))}
  </Box>
);
