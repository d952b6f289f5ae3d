import { useEffect, useRef } from 'react';

/**
 * `Alt+T` says that the triage shown is right, from anywhere on the case page: reading a case and
 * confirming it takes one key. With Alt it is no bare character (WCAG 2.1.4) and types nothing.
 */
export const useConfirmKey = (enabled: boolean, confirm: () => void): void => {
  const latest = useRef(confirm);
  useEffect(() => {
    latest.current = confirm;
  });
  useEffect(() => {
    if (!enabled) return;
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.code !== 'KeyT') return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [enabled]);
};
