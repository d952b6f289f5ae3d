import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { readLectureSurvey } from '../../../../api/support.js';
import type { Engagement } from '../../../../api/types.js';
import { word } from '../../../../i18n/words.js';
import { Fact, Facts } from '../../../../ui/Facts.js';
import { Failure, Loading } from '../../../../ui/messages.js';
import { SafeLink } from '../../../../ui/SafeLink.js';

/** The audience's link to show on the last slide, and what was answered so far. */
export const SurveyDialog = ({
  engagement,
  onClose,
}: {
  engagement: Engagement;
  onClose: () => void;
}) => {
  const id = useId();
  const { data, error, refetch } = useQuery({
    queryKey: ['case', engagement.consultationId, 'lecture-survey', engagement.id],
    queryFn: () => readLectureSurvey(engagement.id),
  });
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={id}>
      <DialogTitle id={id}>聞いた方へのアンケート</DialogTitle>
      <DialogContent>
        {error && !data ? <Failure error={error} onRetry={refetch} /> : null}
        {!data && !error && <Loading />}
        {data && (
          <>
            <Box sx={{ textAlign: 'center' }}>
              <Box
                component="img"
                alt={`アンケートのQRコード（${data.url}）`}
                src={`data:image/svg+xml;utf8,${encodeURIComponent(data.svg)}`}
                sx={{ width: 220, height: 220 }}
              />
              <Box sx={{ overflowWrap: 'anywhere' }}>
                <SafeLink href={data.url}>{data.url}</SafeLink>
              </Box>
            </Box>
            <Box component="h3" sx={{ fontSize: '1rem', mt: 2, mb: 1 }}>
              回答 {data.answers}件
            </Box>
            <Facts>
              {data.counts.map(({ choice, count }) => (
                <Fact key={choice} label={word('surveyChoice', choice)}>
                  {`${String(count)}件`}
                </Fact>
              ))}
            </Facts>
            {data.comments.length > 0 && (
              <Box component="ul" sx={{ pl: 2.5 }}>
                {data.comments.map((comment, at) => (
                  <li key={at}>{comment}</li>
                ))}
              </Box>
            )}
          </>
        )}
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2.5 }}>
        <Button onClick={onClose}>閉じる</Button>
      </DialogActions>
    </Dialog>
  );
};
