import type { ReactElement } from 'react';
import { htmlPage } from '../../platform/http/html-page.js';
import { FrameProvider, type Frame } from '../components/frame.js';

/** A page as a whole HTML document. */
export function renderPage(frame: Frame, page: ReactElement): string {
  return htmlPage(<FrameProvider value={frame}>{page}</FrameProvider>);
}
