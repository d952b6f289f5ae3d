/** One row for each invitation that counts, with its answer: what figures are made of. */
export const SURVEY_RESULT = 'survey_result';

/** Every invitation, whatever its state, with the case it is about (null: none). */
export const SURVEY_SUMMARY = 'survey_summary';

/** What was chosen about a case, and when; a case may have several answers. */
export const SURVEY_CHOICE = 'survey_choice';
