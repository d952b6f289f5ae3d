import { useEffect } from 'react';

/** Names the page for the tab, the history and screen readers; put back by the next page. */
export const usePageTitle = (title: string): void => {
  useEffect(() => {
    document.title = `${title}｜相談管理`;
  }, [title]);
};
