import { extensionOf } from '../file-name.js';
import type { RefusalCode } from '../refusal.js';

type Refusal = Extract<RefusalCode, 'macro' | 'embedded'>;

const MACROS =
  /(?:^|\/)(?:vbaproject[^/]*\.bin|vbadata\.xml|attachedtoolbars\.bin|macrosheets?\/|intlmacrosheets\/|dialogsheets\/|activex\/|customui\/|usercustomization\/|webextensions\/)/;
const PACKAGES: ReadonlySet<string> = new Set(['docx', 'xlsx', 'pptx']);

/**
 * What the name of a part inside an Office file says: a reason to refuse the file, `allowed` where the part
 * may have an extension that a plain archive may not, or null.
 */
export function refusalOfPart(name: string): Refusal | 'allowed' | null {
  const path = name.toLowerCase();
  if (MACROS.test(path)) return 'macro';
  if (/(?:^|\/)embeddings\/./.test(path)) {
    return PACKAGES.has(extensionOf(path)) ? 'allowed' : 'embedded';
  }
  // Icons are drawn as SVG; they are read like every part, and may not act.
  return /\/media\/[^/]+\.svg$/.test(path) ? 'allowed' : null;
}
