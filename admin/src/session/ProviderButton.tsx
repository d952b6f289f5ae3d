import Button from '@mui/material/Button';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import { messageOf } from '../api/problems.js';
import { readOidc, startOidc } from '../api/sessions.js';
import { safeHref } from '../ui/safe-href.js';

/** Leads to the prefecture's identity provider, where there is one. */
export const ProviderButton = () => {
  const notify = useNotify();
  const { data } = useQuery({ queryKey: ['oidc'], queryFn: readOidc });
  const start = useMutation({
    mutationFn: startOidc,
    onSuccess: (url) => {
      const safe = safeHref(url);
      if (safe) window.location.assign(safe);
    },
    onError: (error) => notify(messageOf(error), { type: 'error' }),
  });
  if (!data?.enabled) return null;
  return (
    <Button size="large" disabled={start.isPending} onClick={() => start.mutate()}>
      県の認証サービスでサインイン
    </Button>
  );
};
