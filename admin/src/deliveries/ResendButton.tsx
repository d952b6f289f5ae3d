import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useRefresh } from 'react-admin';
import { resendDelivery } from '../api/centre.js';
import { messageOf } from '../api/problems.js';
import type { Delivery } from '../api/types.js';
import { useCan } from '../providers/use-permissions.js';

/** A mail that failed for good is tried again by hand. */
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
  if (!delivery.state.endsWith('-failure') || !can('message:write')) return null;
  return (
    <Button size="small" disabled={resend.isPending} onClick={() => resend.mutate()}>
      再送する
    </Button>
  );
};
