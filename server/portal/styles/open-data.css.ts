import { colour, size } from './tokens.js';

/** Tables of figures that scroll in themselves, and published words. */
export const openData = `
.scroll{overflow-x:auto;margin:1.5rem 0}
.figures{border-collapse:collapse;font-size:${size.s16}}
.figures th,.figures td{padding:.375rem .75rem;border:1px solid ${colour.grey300};text-align:left;white-space:nowrap}
.figures th{background:${colour.cream}}
.figures .count{text-align:right;font-variant-numeric:tabular-nums}
.hash{overflow-wrap:anywhere;font-size:${size.s16}}
figure.paper{margin:1.5rem 0}
figure.paper blockquote{margin:0 0 .5rem}
@media print{.scroll{overflow:visible}.figures th,.figures td{white-space:normal}}
`;
