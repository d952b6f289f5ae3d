import type { OfferPreview } from '../../../api/masking.js';

/** Words chosen with mouse, finger or keyboard, or why they cannot be hidden together. */
export type Chosen = { words: string } | { problem: string };

/** The longest phrase the server takes. */
const LONGEST = 500;

/**
 * What is selected inside `root`, as it was written: a hidden place counts with what it hides, so that a
 * whole sentence around it can be chosen. Null where nothing is selected in there.
 */
export function chosenWords(
  root: HTMLElement,
  selection: Selection | null,
  texts: OfferPreview['texts'],
): Chosen | null {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const found = [...root.querySelectorAll<HTMLElement>('[data-piece]')]
    .map((element) => ({ element, part: within(range, element) }))
    .filter(({ part }) => part !== '');
  const fields = new Set(found.map(({ element }) => element.dataset['field']));
  if (fields.size === 0) return null;
  if (fields.size > 1) return { problem: '1つの項目の中で選んでください。' };
  const pieces = texts.find(({ field }) => fields.has(field))?.pieces ?? [];
  const words = found
    .map(({ element, part }) => {
      const piece = pieces[Number(element.dataset['piece'])];
      return piece && piece.hidden !== null ? piece.text : part;
    })
    .join('')
    .trim();
  if (words === '') return null;
  if (words.length > LONGEST) {
    return { problem: `選んだところが長すぎます。${String(LONGEST)}文字までにしてください。` };
  }
  return { words };
}

/** The selected part of an element's text. */
function within(range: Range, element: HTMLElement): string {
  if (!range.intersectsNode(element)) return '';
  const part = document.createRange();
  part.selectNodeContents(element);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString();
}
