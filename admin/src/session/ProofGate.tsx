import { lazy, Suspense, useEffect, useState } from 'react';
import { onProofWanted } from '../api/proof.js';

const ProofDialog = lazy(() => import('./ProofDialog.js'));

/** Opens the dialog whenever a change needs the person to show again who they are. */
export const ProofGate = () => {
  const [answer, setAnswer] = useState<{ full: boolean; give: (proven: boolean) => void }>();
  useEffect(
    () =>
      onProofWanted(
        (full) =>
          new Promise<boolean>((resolve) => {
            setAnswer({
              full,
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
      <ProofDialog
        full={answer.full}
        onProven={() => answer.give(true)}
        onCancel={() => answer.give(false)}
      />
    </Suspense>
  );
};
