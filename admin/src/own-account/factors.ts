/** The query under which one's own second factors are kept fresh. */
export const FACTORS = ['factors'];
