import type { Question } from '../../../journeys/journey.js';

/** 入力した内容の確認: asks nothing new, sends everything. */
export const check: Question = {
  key: 'check',
  fields: () => [],
};
