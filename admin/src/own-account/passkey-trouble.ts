import { HttpError } from 'ra-core';

const WORDS: Record<string, string> = {
  NotAllowedError: '端末での確認が取りやめられたか、時間が切れました。もう一度お試しください。',
  InvalidStateError: 'この端末のパスキーは、もう登録されています。',
  SecurityError: 'このアドレスではパスキーを使えません。',
};

/** What the browser says when no key came about, in Japanese; the server's refusals pass. */
export const passkeyTrouble = async <T>(run: () => Promise<T>): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof HttpError || !(error instanceof Error) || error instanceof TypeError) {
      throw error;
    }
    throw new HttpError(WORDS[error.name] ?? 'この端末では、パスキーを作れませんでした。', 0, {});
  }
};
