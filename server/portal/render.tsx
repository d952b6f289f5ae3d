import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { FrameProvider, type Frame } from './components/frame.js';

/** A page as a whole HTML document. React escapes every text and attribute. */
export function renderPage(frame: Frame, page: ReactElement): string {
  return `<!doctype html>${renderToStaticMarkup(<FrameProvider value={frame}>{page}</FrameProvider>)}`;
}
