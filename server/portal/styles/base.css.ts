import { colour, fontFamily, size } from './tokens.js';

/** Ground rules: type, links, focus, the skip link. Everything in rem, so that text can grow. */
export const base = `
*,::before,::after{box-sizing:border-box}
html{font-size:100%;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:${colour.white};color:${colour.grey800};font-family:${fontFamily};
  font-size:${size.s18};line-height:1.75;overflow-wrap:anywhere;line-break:strict}
h1,h2,h3{line-height:1.4;margin:2.5rem 0 1rem;text-wrap:balance;word-break:auto-phrase}
h1{font-size:${size.s28};margin-top:1rem}
h2{font-size:${size.s24}}
h3{font-size:${size.s20}}
p,ul,ol,dl{margin:0 0 1rem}
p,li,dd{text-wrap:pretty}
ul,ol{padding-left:1.5rem}
li+li{margin-top:.25rem}
dd{margin:0}
img{max-width:100%}
hr{border:0;border-top:1px solid ${colour.grey300};margin:2rem 0}
a{color:${colour.link};text-underline-offset:.1875rem}
p>a:only-child:not(.button),.goes a,.mailbox li a{display:inline-block;padding:.5rem 0}
a:visited{color:${colour.visited}}
a:hover{color:${colour.linkHover};text-decoration-thickness:.1875rem}
:focus-visible{outline:.25rem solid ${colour.black};outline-offset:.125rem;
  box-shadow:0 0 0 .125rem ${colour.focus};border-radius:.25rem}
.main:focus-visible{outline:0;box-shadow:none}
.skip{position:absolute;left:-999rem;top:0;z-index:1;padding:.75rem 1rem;background:${colour.focus};color:${colour.black}}
.skip:focus{left:0}
.aside,.trap{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.hint,.note{color:${colour.grey700};font-size:${size.s16}}
.lead{font-size:${size.s20}}
.lang-easy body{line-height:2.1}
rt{font-size:.55em}
@media (min-width:48rem){h1{font-size:${size.s32}}}
`;
