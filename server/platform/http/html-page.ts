import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** A whole HTML document. React escapes every text and attribute: nobody else writes HTML. */
export const htmlPage = (page: ReactElement): string =>
  `<!doctype html>${renderToStaticMarkup(page)}`;
