import { lazy, Suspense, useEffect, useState } from 'react';
import { onProofWanted } from '../api/proof.js';

const ProofDialog = lazy(() => import('./ProofDialog.js'));

/** Opens the dialog whenever a change needs the person to show again who they are. */
export const ProofGate = () => {
  const [answer, setAnswer] = useState<{ give: (proven: boolean) => void }>();
  useEffect(
    () =>
      onProofWanted(
        () =>
          new Promise<boolean>((resolve) => {
            setAnswer({
              give: (proven) => {
                setAnswer(undefined);
                resolve(proven);
              },
            });
          }),
      ),
    [],
  );
  if (!answer) return null;
  return (
    <Suspense>
      <ProofDialog onProven={() => answer.give(true)} onCancel={() => answer.give(false)} />
    </Suspense>
  );
};
