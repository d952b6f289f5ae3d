import { colour, radius, size } from './tokens.js';

/** Check page, tracking page, messages, advice, survey, desk. */
export const caseStyles = `
.review dl>div{display:grid;grid-template-columns:1fr auto;gap:0 1rem;padding:.75rem 0;border-bottom:1px solid ${colour.grey300}}
.review dt{font-weight:700;grid-column:1}
.review .answer{grid-column:1}
.answer,.said,.prose{white-space:pre-wrap}
.review .change{grid-column:2;grid-row:1/span 2;align-self:center}
.change a{display:inline-block;padding:.5rem}
.panel{padding:1.5rem;border-radius:${radius.large};background:${colour.successSoft};border:.125rem solid ${colour.success};text-align:center;margin-bottom:1.5rem}
.panel h1{margin:0 0 1rem}
.panel p{margin:0}
.notice{padding:1rem 1.25rem;border-left:.5rem solid var(--primary);background:${colour.cream};margin:1.5rem 0}
.notice>:last-child{margin:0}
.notice.good{border-color:${colour.success};background:${colour.successSoft}}
.facts>div{padding:.375rem 0}
.facts dt{font-weight:700;font-size:${size.s16};color:${colour.grey700}}
.progress{list-style:none;padding:0;margin:1rem 0;display:grid;gap:.5rem}
.progress li{margin:0;padding:.375rem .75rem;border-left:.5rem solid ${colour.grey300};color:${colour.grey700}}
.progress .done{border-color:${colour.success}}
.progress [aria-current]{border-color:var(--accent);background:${colour.warm};color:${colour.grey800};font-weight:700}
.talk{list-style:none;padding:0;display:grid;gap:1rem}
.talk li{margin:0;padding:.875rem 1.125rem;border:1px solid ${colour.grey300};border-radius:${radius.large};border-top-left-radius:0;max-width:92%}
.talk .mine{justify-self:end;background:${colour.cream};border-top-left-radius:${radius.large};border-top-right-radius:0}
.talk p{margin:0}
.by{font-size:${size.s16};color:${colour.grey700}}
.by strong{color:${colour.grey800}}
.advice{border:.125rem solid var(--primary);border-radius:${radius.large};padding:1.25rem 1.5rem;margin:1.5rem 0}
.advice h3{margin:1.25rem 0 .25rem}
.advice h2{margin-top:0}
.votes{display:grid;gap:.75rem;padding:0;margin:1.5rem 0}
.vote{min-height:4rem;width:100%;font-size:${size.s20};background:${colour.white};color:var(--primary)}
.vote[aria-pressed=true]{background:var(--primary);color:${colour.white}}
.tag{display:inline-block;padding:0 .75rem;border:1px solid ${colour.grey536};border-radius:1rem;font-size:${size.s16};line-height:1.9}
.tag.now{background:${colour.warm};border-color:var(--accent);font-weight:700}
.tag.todo{background:var(--primary);border-color:var(--primary);color:${colour.white}}
.split{display:grid;gap:0 2.5rem}
.mailbox pre{white-space:pre-wrap;font:inherit;margin:0}
@media (min-width:48rem){
  .progress{grid-auto-flow:column;grid-auto-columns:1fr}
  .progress li{border-left:0;border-top:.5rem solid ${colour.grey300}}
  .votes{grid-template-columns:1fr 1fr}
  .split{grid-template-columns:3fr 2fr;grid-template-rows:auto 1fr}
  .work{grid-column:1;grid-row:1/span 2}
  .contact,.side{grid-column:2}
  .main .facts>div{display:grid;grid-template-columns:9rem 1fr;gap:0 1rem}
  .main .contact .facts>div{grid-template-columns:4rem 1fr}
}
@media print{
  .head .langs,.menu,.foot-links,.actions,.skip,.back,form,.votes,.ask,.more,.demo{display:none}
  body{font-size:11pt}
  .main{max-width:none;padding:0}
  .card,.advice,.panel,.talk li{break-inside:avoid}
  a{color:inherit}
}
@media (forced-colors:active){
  .button,.choice,.dots span,.tag{border-color:ButtonText}
  .dots .on{background:Highlight;forced-color-adjust:none}
  .choice:has(:checked),.progress [aria-current]{border-color:Highlight}
  .choice:has(:focus-visible){outline-color:Highlight}
}
`;
