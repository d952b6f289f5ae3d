import { HttpError } from 'ra-core';

type Ask = () => Promise<boolean>;

/** Whoever shows the dialog; there is one per page. */
let ask: Ask | undefined;

export const onProofWanted = (listener: Ask): (() => void) => {
  ask = listener;
  return () => {
    if (ask === listener) ask = undefined;
  };
};

const wantsProof = (error: unknown): boolean =>
  error instanceof HttpError &&
  error.status === 403 &&
  (error.body as { code?: string } | undefined)?.code === 'reauthentication-required';

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
    if (!wantsProof(error) || !ask) throw error;
    if (!(await ask())) throw new HttpError('確認を取りやめたので、変えていません。', 403, {});
    return run();
  }
};
