import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { menu } from './menu.js';
import { QUICK_SEARCH_ID } from './QuickSearch.js';

const typing = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

const WAIT = 1_200;

/**
 * `Alt+K` puts the cursor into the search, `Alt+N` starts an intake, `g` then a letter goes to a
 * place. Only the two-step `g` uses a bare character, and never while somebody types
 * (WCAG 2.1.4 asks for single-character shortcuts to be avoidable: the menu does the same).
 */
export const useShortcuts = (): void => {
  const navigate = useNavigate();
  useEffect(() => {
    let started = 0;
    const onKey = (event: KeyboardEvent) => {
      if (event.altKey && event.code === 'KeyK') {
        event.preventDefault();
        document.getElementById(QUICK_SEARCH_ID)?.focus();
        return;
      }
      if (event.altKey && event.code === 'KeyN') {
        event.preventDefault();
        void navigate('/consultations/create');
        return;
      }
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'g') {
        started = Date.now();
        return;
      }
      const entry = Date.now() - started < WAIT && menu.find(({ key }) => key === event.key);
      started = 0;
      if (entry) void navigate(entry.to);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate]);
};
