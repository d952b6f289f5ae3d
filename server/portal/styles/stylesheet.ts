import { createHash } from 'node:crypto';
import { answers } from './answers.css.js';
import { base } from './base.css.js';
import { caseStyles } from './case.css.js';
import { files } from './files.css.js';
import { form } from './form.css.js';
import { layout } from './layout.css.js';
import { openData } from './open-data.css.js';

/** The centre's colours; the rest comes from the design system. */
export interface CentreColours {
  primary: string;
  primaryDark: string;
  accent: string;
}

export interface Asset {
  /** Address with a hash of the content, so that it may be cached for ever. */
  path: string;
  type: string;
  body: string;
}

const asset = (name: string, extension: string, type: string, body: string): Asset => {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { path: `/assets/portal/${name}.${hash}.${extension}`, type, body };
};

/** The design system's values are under the MIT licence: its text goes with the back office's others. */
const NOTICE = '/*! @digital-go-jp/design-tokens © 2023 デジタル庁, MIT: /admin/LICENSES.txt */';

/** The one stylesheet of the portal: without white space, in the centre's colours. */
export function stylesheet(colours: CentreColours): Asset {
  const root = `:root{--primary:${colours.primary};--primary-dark:${colours.primaryDark};--accent:${colours.accent}}`;
  const css = [base, layout, form, answers, caseStyles, files, openData]
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .join('');
  return asset('portal', 'css', 'text/css; charset=utf-8', NOTICE + root + css);
}

/** The centre's mark: two people talking, as a speech bubble with a warm spark. */
export function icon(colours: CentreColours): Asset {
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
    `<rect width="32" height="32" rx="9" fill="${colours.primary}"/>` +
    `<path d="M8 11.500A3.500 3.500 0 0 1 11.500 8h9A3.500 3.500 0 0 1 24 11.500v5a3.500 3.500 0 0 1-3.500 3.500H15l-4.500 4v-4.120A3.500 3.500 0 0 1 8 16.500z" fill="#fff"/>` +
    `<circle cx="13" cy="14" r="1.700" fill="${colours.primary}"/><circle cx="19" cy="14" r="1.700" fill="#e0894f"/></svg>`;
  return asset('mark', 'svg', 'image/svg+xml', svg);
}
