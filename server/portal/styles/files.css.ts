import { colour, size } from './tokens.js';

/** Lists of files, and the browser's own file field. */
export const files = `
.files{list-style:none;padding:0;margin:0}
.files li{padding:.75rem 0;border-bottom:1px solid ${colour.grey300};overflow-wrap:anywhere}
.files li:last-child{border-bottom:0}
.files a{display:inline-block;padding:.5rem 0;font-weight:700}
.files .particulars{display:block;font-size:${size.s16};color:${colour.grey700}}
.files .state{display:block;font-weight:700;color:${colour.grey800}}
.files form{margin-top:.5rem}
.field input[type=file]{padding:.75rem}
input[type=file]::file-selector-button{min-height:2.75rem;margin-right:1rem;padding:.25rem 1rem;border:.125rem solid var(--primary);border-radius:.5rem;background:${colour.white};color:var(--primary);font:inherit;font-weight:700;cursor:pointer}
@media (max-width:30rem){input[type=file]::file-selector-button{display:block;margin:0 0 .5rem}}
`;
