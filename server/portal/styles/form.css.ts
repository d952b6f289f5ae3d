import { colour, radius, size } from './tokens.js';

/** Fields, choices, buttons, the error summary. Targets are at least 2.75rem (44 px). */
export const form = `
.step{margin:1rem 0 1.25rem}
.step p{margin:0;font-weight:700;color:${colour.grey700}}
.dots{display:flex;gap:.375rem}
.dots span{flex:1;max-width:4rem;height:.5rem;border-radius:.25rem;background:${colour.grey100};border:1px solid ${colour.grey536}}
.dots .on{background:var(--primary);border-color:var(--primary)}
.field{margin:2rem 0;padding:0;border:0;min-width:0}
.field label,legend{font-weight:700}
.field>label{display:block}
legend{padding:0;margin-bottom:.25rem}
legend h1{margin-bottom:.25rem}
.need{font-weight:400;font-size:${size.s16};color:${colour.grey700};white-space:nowrap}
.must{color:${colour.error}}
.field .hint{margin:.125rem 0 .5rem}
input,textarea,select,button{font:inherit;color:inherit}
.field input:not([type=radio],[type=checkbox]),textarea,select{width:100%;min-height:3.25rem;padding:.5rem .875rem;border:.125rem solid ${colour.grey536};border-radius:${radius.medium};background:${colour.white}}
textarea{line-height:1.75;resize:vertical}
.field input.short{max-width:10rem}
.field input.medium{max-width:20rem}
.bad{border-left:.375rem solid ${colour.error};padding-left:1rem}
.bad input:not([type=radio],[type=checkbox]),.bad textarea,.bad select{border-color:${colour.error}}
.wrong{color:${colour.error};font-weight:700;margin:.25rem 0 .5rem}
.choices{display:grid;gap:.625rem}
.choice{position:relative;display:grid;grid-template-columns:2.75rem 1fr;align-items:center;padding:.5rem .75rem;border:.125rem solid ${colour.grey300};border-radius:${radius.medium};background:${colour.white}}
.choice input{position:relative;z-index:1;width:1.625rem;height:1.625rem;margin:0;accent-color:var(--primary)}
.choice label{padding:.25rem 0}
.choice label::after{content:"";position:absolute;inset:0}
.choice .hint{grid-column:2;margin:0}
.choice:has(:checked){border-color:var(--primary);background:${colour.cream}}
.choice:has(:focus-visible){outline:.25rem solid ${colour.black};outline-offset:.125rem;box-shadow:0 0 0 .125rem ${colour.focus}}
.choice input:focus-visible{outline:0;box-shadow:none}
.group{margin:2.5rem 0;padding-top:.5rem;border-top:1px solid ${colour.grey300}}
.group h2{margin-top:1rem}
.paper{padding:1.25rem 1.5rem;background:${colour.cream};border-radius:${radius.medium}}
.paper p{margin:0 0 .5rem}
.more{margin:2rem 0}
.more>summary{min-height:2.75rem;padding:.5rem 0;font-weight:700;color:${colour.link};cursor:pointer}
.actions{display:flex;flex-wrap:wrap;gap:1rem;align-items:center;margin:2rem 0}
.button{display:inline-block;min-height:3.5rem;padding:.625rem 2rem;border:.125rem solid var(--primary);border-radius:${radius.medium};background:var(--primary);color:${colour.white};font-weight:700;text-decoration:none;text-align:center;text-wrap:balance;word-break:auto-phrase;cursor:pointer}
.button:visited{color:${colour.white}}
.button:hover{background:var(--primary-dark);border-color:var(--primary-dark);color:${colour.white};text-decoration:underline}
.large{font-size:${size.s20};padding:.875rem 2.5rem}
.second,.second:visited,.quiet{background:${colour.white};color:var(--primary)}
.quiet{min-height:2.75rem;padding:.25rem 1rem;font-size:${size.s16}}
.danger{border-color:${colour.error};background:${colour.white};color:${colour.error}}
.danger:hover{background:${colour.error};border-color:${colour.error}}
.summary{margin:1rem 0 2rem;padding:1.25rem 1.5rem;border:.25rem solid ${colour.error};border-radius:${radius.medium};background:${colour.errorSoft}}
.summary h2{margin:0 0 .5rem;font-size:${size.s20};color:${colour.error}}
.summary ul{list-style:none;padding:0;margin:0}
.summary li a{display:inline-block;padding:.5rem 0;font-weight:700}
@media (max-width:30rem){.actions .button{width:100%;padding-left:1rem;padding-right:1rem}}
`;
