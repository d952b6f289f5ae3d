/** Who was asked about which case, when, and what became of it. */
export const ENGAGEMENT_SUMMARY = 'engagement_summary';

/** The advice of reports that were handed in and accepted. */
export const SUBMITTED_ADVICE = 'submitted_advice';
