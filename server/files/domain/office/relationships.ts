import { extensionOf } from '../file-name.js';
import type { RefusalCode } from '../refusal.js';
import { isFetched, mayBeClicked, placeOf } from './targets.js';

type Refusal = Extract<RefusalCode, 'macro' | 'external' | 'embedded'>;

const words = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().trim().split(/\s+/));

/** Kinds of relationship that bring something that acts, wherever it lies. */
const MACROS = words(`
  vbaProject vbaProjectSignature vbaProjectSignatureAgile vbaProjectSignatureV3 wordVbaData
  attachedToolbars xlMacrosheet xlIntlMacrosheet dialogsheet control activeXControlBinary
  extensibility userCustomization webextension webextensiontaskpanes taskpanes`);

/** Kinds that embed what nobody looks into. */
const OBJECTS = words('oleObject aFChunk subDocument');

/** Pictures, sounds and the like: they may lie elsewhere on the sender's own drive, and are then just missing. */
const MEDIA = words('image video audio media hdphoto');
const BOOKS = words(`
  externalLinkPath externalLinkLongPath xlExternalLinkPath xlPathMissing xlStartup xlAlternateStartup
  xlLibrary alternateUrls externalLinkAlternateUrls`);
const MERGES = words('mailMergeSource mailMergeHeaderSource recipientData');

/** As `<Relationship>` in any `.rels` part says it; missing attributes are empty. */
export interface Relationship {
  type: string;
  target: string;
  mode: string;
}

/** Why a relationship is not taken, or null. */
export function refusalOfRelationship({ type, target, mode }: Relationship): Refusal | null {
  const kind = type.trim().toLowerCase().split('/').at(-1) ?? '';
  if (MACROS.has(kind)) return 'macro';
  if (OBJECTS.has(kind)) return mode === 'external' ? 'external' : 'embedded';
  if (mode === 'external') return mayLeadOut(kind, target) ? null : 'external';
  if (kind === 'package') {
    return ['docx', 'xlsx', 'pptx'].includes(extensionOf(target)) ? null : 'embedded';
  }
  // An inner target that names another machine is one a program might follow all the same.
  return ['web', 'machine', 'handler'].includes(placeOf(target)) && kind !== 'hyperlink'
    ? 'external'
    : null;
}

function mayLeadOut(kind: string, target: string): boolean {
  if (kind === 'hyperlink') return mayBeClicked(target);
  if (kind === 'attachedtemplate') return placeOf(target) === 'drive';
  return (MEDIA.has(kind) || BOOKS.has(kind) || MERGES.has(kind)) && !isFetched(target);
}

/** Whether a part's declared type is one of macros, controls or objects. */
export function refusalOfContentType(contentType: string): Refusal | null {
  if (/macro|vba|activex|extensibility|attachedtoolbars/i.test(contentType)) return 'macro';
  return /ms-office\.webextension/i.test(contentType) ? 'macro' : null;
}
