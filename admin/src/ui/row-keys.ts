import type { KeyboardEvent } from 'react';

const STEP: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow keys walk the rows' links (`data-row`) once one of them has the focus. */
export const moveBetweenRows = (event: KeyboardEvent<HTMLElement>): void => {
  const step = STEP[event.key];
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const here = links.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || here < 0) return;
  event.preventDefault();
  links[Math.min(links.length - 1, Math.max(0, here + step))]?.focus();
};
