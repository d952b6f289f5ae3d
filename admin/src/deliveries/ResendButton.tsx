import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { resendDelivery } from '../api/centre.js';
import { messageOf } from '../api/problems.js';
import type { Delivery } from '../api/types.js';
import { useCan } from '../providers/use-permissions.js';

/** A mail that failed for good is tried again by hand; one that waits for its turn is sent at once. */
export const ResendButton = ({ delivery }: { delivery: Delivery }) => {
  const can = useCan();
  const notify = useNotify();
  const refresh = useRefresh();
  const resend = useMutation({
    mutationFn: () => resendDelivery(delivery.id),
    onSuccess: () => {
      notify('もう一度送ります', { type: 'success' });
      refresh();
    },
    onError: (error) => notify(messageOf(error), { type: 'error' }),
  });
  // Never tried, and for a reason: it waits for its turn.
  const waits =
    delivery.state === 'created' && delivery.attempts === 0 && delivery.lastError !== null;
  if ((!waits && !delivery.state.endsWith('-failure')) || !can('message:write')) return null;
  return (
    <Button size="small" disabled={resend.isPending} onClick={() => resend.mutate()}>
      {waits ? '今すぐ送る' : '再送する'}
    </Button>
  );
};
