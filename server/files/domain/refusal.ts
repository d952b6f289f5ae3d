import { unprocessable, type Problem } from '../../platform/problems.js';

/** 422 about the file itself: which rule, and what to do, in Japanese. */
export const refuseFile = (code: string, detail: string): Problem =>
  unprocessable([{ pointer: '/file', code, detail }], detail);
