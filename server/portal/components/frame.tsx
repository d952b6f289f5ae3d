import { createContext, Fragment, useContext, type ReactNode } from 'react';
import { rubyParts, type Language } from '../../centre/index.js';
import { entry, fill, plain, type Params, type TextKey } from '../text/index.js';

/** What the pages say of the centre; a small part of its profile. */
export interface CentreBrand {
  name: string;
  operator: string;
  contact: { office: string; email: string; phone: string | null; hours: string };
  replyBusinessDays: number;
  meetingLimit: number;
}

/** What every page of one answer shares. */
export interface Frame {
  language: Language;
  centre: CentreBrand;
  /** Content-hashed addresses of the stylesheet and the icon. */
  assets: { style: string; icon: string };
  /** Path of this page for the language links; null where a GET of it would not make sense. */
  path: string | null;
  demo: boolean;
  requestId: string;
  /** The supporter who is signed in, for the header. */
  supporter: string | null;
}

const FrameContext = createContext<Frame | null>(null);
export const FrameProvider = FrameContext.Provider;

export function useFrame(): Frame {
  const frame = useContext(FrameContext);
  if (!frame) throw new Error('a portal component was rendered outside of its frame');
  return frame;
}

/** Text with furigana as `<ruby>`; `params` are filled into the plain parts and never parsed. */
export function Ruby({ text, params }: { text: string; params?: Params | undefined }): ReactNode {
  return rubyParts(text).map(({ base, reading }, at) =>
    reading === null ? (
      <Fragment key={at}>{fill(base, params)}</Fragment>
    ) : (
      <ruby key={at}>
        {base}
        <rp>（</rp>
        <rt>{reading}</rt>
        <rp>）</rp>
      </ruby>
    ),
  );
}

export interface Words {
  language: Language;
  /** Plain text, for titles and attributes. */
  t: (key: TextKey, params?: Params) => string;
  /** Text for the page, with furigana in やさしい日本語. */
  tx: (key: TextKey, params?: Params) => ReactNode;
}

/** The catalogue in the reader's language. */
export function useWords(): Words {
  const { language } = useFrame();
  return {
    language,
    t: (key, params) => plain(language, key, params),
    tx: (key, params) =>
      language === 'easy' ? (
        <Ruby text={entry(language, key)} params={params} />
      ) : (
        plain(language, key, params)
      ),
  };
}

/** `lang` for the centre's own Japanese words on an English page, so that they are read out properly. */
export function useJapaneseLang(): 'ja' | undefined {
  return useFrame().language === 'en' ? 'ja' : undefined;
}
