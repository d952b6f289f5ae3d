import { colour } from './tokens.js';

/** The list of published answers. */
export const answers = `
.search{margin:1.5rem 0;padding:0;border:0}
.search-row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:stretch}
.search-row input{flex:1 1 14rem;max-width:28rem}
.search label{display:block;font-weight:700;margin-bottom:.25rem}
.card .more{margin:.5rem 0 0}
.card .more>.prose{margin:0;padding-left:1rem;border-left:.25rem solid ${colour.grey300}}
`;
