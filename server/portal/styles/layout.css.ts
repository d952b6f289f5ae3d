import { colour, radius, size } from './tokens.js';

/** Header, footer, columns, cards. */
export const layout = `
.bar{max-width:68rem;margin:0 auto;padding:0 1rem}
.demo{margin:0;padding:.5rem 1rem;background:${colour.cream};text-align:center;font-size:${size.s16}}
.head{border-top:.375rem solid var(--primary);border-bottom:1px solid ${colour.grey300}}
.head .bar{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:center;justify-content:space-between;padding-top:.5rem;padding-bottom:.5rem}
.brand{display:inline-flex;gap:.75rem;align-items:center;min-height:3.5rem;color:inherit;text-decoration:none}
.brand:visited{color:inherit}
.brand-name,.brand-line{display:block;line-height:1.4}
.brand-name{font-weight:700;font-size:${size.s20}}
.brand-line{font-size:${size.s16};color:${colour.grey700}}
.menu,.langs{font-size:${size.s16}}
.menu ul,.langs ul{display:flex;flex-wrap:wrap;gap:0 1rem;list-style:none;margin:0;padding:0}
.menu{background:${colour.grey50}}
.menu ul{max-width:68rem;margin:0 auto;padding:0 1rem}
.menu li,.langs li{margin:0}
.menu a,.langs a,.back a,.foot a{display:inline-block;padding:.5rem 0}
.menu a{font-weight:700}
.menu a:visited,.langs a:visited{color:${colour.link}}
.langs [aria-current]{color:inherit;text-decoration:none;font-weight:700;box-shadow:inset 0 -.1875rem 0 var(--primary)}
.who{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center}
.main{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 4rem}
.main.wide{max-width:68rem}
.back{margin:0}
.back a::before{content:"‹ ";white-space:pre}
.foot{border-top:1px solid ${colour.grey300};background:${colour.grey50};padding:1.5rem 0;font-size:${size.s16}}
.foot h2{font-size:${size.s20};margin:0 0 .5rem}
.foot p{margin:0 0 .5rem}
.foot-links{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.5rem;padding:0;margin:1rem 0}
.foot-links li{margin:0}
.pairs{margin:0 0 1rem}
.pairs>div{display:flex;flex-wrap:wrap;gap:0 1rem;align-items:baseline}
.pairs dt{font-weight:700;min-width:6rem}
.hero{padding:1.5rem;background:${colour.cream};border-radius:${radius.large}}
.hero h1{margin-top:0}
.hero>:last-child{margin-bottom:0}
.promises{list-style:none;padding:0;display:grid;gap:.25rem;font-weight:700}
.promises li{margin:0;padding-left:1.5rem;text-indent:-1.5rem}
.promises li::before{content:"✓";color:${colour.success};display:inline-block;width:1.5rem;text-indent:0}
.columns{display:grid;gap:0 2.5rem}
.card{border:1px solid ${colour.grey300};border-radius:${radius.large};padding:1.25rem 1.5rem;margin:1.5rem 0}
.card h2,.card h3{margin-top:0;font-size:${size.s20}}
.card>:last-child{margin-bottom:0}
.card.warm{background:${colour.warm};border-color:${colour.warmLine}}
.cards{list-style:none;padding:0}
.flow{list-style:none;padding:0;counter-reset:flow}
.flow li{position:relative;padding:0 0 1.25rem 3.25rem;margin:0;counter-increment:flow}
.flow li::before{content:counter(flow);position:absolute;left:0;top:0;width:2.25rem;height:2.25rem;border-radius:50%;background:var(--primary);color:${colour.white};font-weight:700;display:grid;place-items:center;line-height:1}
.flow li:not(:last-child)::after{content:"";position:absolute;left:1.0625rem;top:2.5rem;bottom:.25rem;border-left:.125rem solid ${colour.grey300}}
.number{font-size:${size.s32};font-weight:700;line-height:1.3;letter-spacing:.02em}
@media (min-width:48rem){
  .hero{padding:2.5rem}
  .hero h1{font-size:2.25rem}
  .promises{display:flex;flex-wrap:wrap;gap:.25rem 2rem}
  .columns{grid-template-columns:1fr 1fr}
  .foot .bar{display:grid;grid-template-columns:1fr auto}
  .foot-links{display:block;margin:0}
}
`;
