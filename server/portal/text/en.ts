import { answers } from './en/answers.js';
import { common } from './en/common.js';
import { consult } from './en/consult.js';
import { files } from './en/files.js';
import { help } from './en/help.js';
import { lecture } from './en/lecture.js';
import { meetings } from './en/meetings.js';
import { openData } from './en/open-data.js';
import { seminars } from './en/seminars.js';
import { supporters } from './en/supporters.js';
import { tracking } from './en/tracking.js';
import type { ja } from './ja.js';

/** English, complete for the requesters' pages. */
export const en: Record<keyof typeof ja, string> = {
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
