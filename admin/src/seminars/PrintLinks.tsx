import Button from '@mui/material/Button';
import type { Seminar } from '../api/seminars.js';

/** Pages made for paper, in a window of their own: who comes, and a poster with its QR code. */
export const PrintLinks = ({ seminar }: { seminar: Seminar }) => {
  const page = (name: string, label: string) => (
    <Button component="a" href={`/seminars/${seminar.id}/${name}`} target="_blank" rel="noopener">
      {label}
    </Button>
  );
  return (
    <>
      {seminar.state !== 'draft' && page('list', '印刷用の名簿')}
      {(seminar.state === 'published' || seminar.state === 'closed') &&
        page('poster', 'ポスター（コード入り）')}
    </>
  );
};
