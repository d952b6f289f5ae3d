import { answers } from './easy/answers.js';
import { common } from './easy/common.js';
import { consult } from './easy/consult.js';
import { files } from './easy/files.js';
import { help } from './easy/help.js';
import { lecture } from './easy/lecture.js';
import { meetings } from './easy/meetings.js';
import { openData } from './easy/open-data.js';
import { seminars } from './easy/seminars.js';
import { supporters } from './easy/supporters.js';
import { tracking } from './easy/tracking.js';
import type { ja } from './ja.js';

/** やさしい日本語 with furigana, marked as `｜相談《そうだん》`. */
export const easy: Record<keyof typeof ja, string> = {
  ...answers,
  ...common,
  ...consult,
  ...files,
  ...help,
  ...lecture,
  ...meetings,
  ...openData,
  ...seminars,
  ...supporters,
  ...tracking,
};
