import { HttpError } from 'ra-core';

/** `full`: everything somebody signs in by, not one of it. */
type ProofRequest = (full: boolean) => Promise<boolean>;

/** Whoever shows the dialog; there is one per page. */
let requestProof: ProofRequest | undefined;

export const onProofWanted = (listener: ProofRequest): (() => void) => {
  requestProof = listener;
  return () => {
    if (requestProof === listener) requestProof = undefined;
  };
};

/** What proof a refusal asks for; undefined where it is about something else. */
const proofWanted = (error: unknown): { full: boolean } | undefined => {
  if (!(error instanceof HttpError) || error.status !== 403) return undefined;
  const { code, problem } = (error.body ?? {}) as { code?: string; problem?: { proof?: string } };
  return code === 'reauthentication-required' ? { full: problem?.proof === 'full' } : undefined;
};

/**
 * Runs a change that the server lets through only shortly after the person showed who they are.
 * When it asks for that, the dialog opens and the change is repeated once.
 *
 * @throws HttpError in Japanese when the person turns the dialog down.
 */
export const withProof = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    const wanted = proofWanted(error);
    if (!wanted || !requestProof) throw error;
    if (!(await requestProof(wanted.full)))
      throw new HttpError('確認を取りやめたので、変えていません。', 403, {});
    return run();
  }
};
