import { answers } from './ja/answers.js';
import { common } from './ja/common.js';
import { consult } from './ja/consult.js';
import { files } from './ja/files.js';
import { help } from './ja/help.js';
import { lecture } from './ja/lecture.js';
import { meetings } from './ja/meetings.js';
import { openData } from './ja/open-data.js';
import { seminars } from './ja/seminars.js';
import { supporters } from './ja/supporters.js';
import { tracking } from './ja/tracking.js';

/** 日本語: the source of all keys. */
export const ja = {
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
