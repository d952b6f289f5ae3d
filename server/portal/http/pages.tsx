import { gzipSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ReactElement } from 'react';
import { Centre, type Language } from '../../centre/index.js';
import { Config } from '../../platform/config/config.js';
import type { CentreBrand, Frame } from '../components/frame.js';
import { renderPage } from '../services/render.js';
import { icon, stylesheet, type Asset } from '../styles/stylesheet.js';
import { isLanguage } from '../text/index.js';
import { LANGUAGE_COOKIE } from './cookies.js';
import type { Visit } from './visit.js';

interface PageOptions {
  status?: number;
  /** The reader's, unless said: supporters' pages are in Japanese, a link's page may follow its case. */
  language?: Language;
  /** Path the language links lead to; the page's own unless said. */
  path?: string | null;
}

/** Turns a page into an answer: frame, language, headers, compression. */
@Injectable()
export class Pages {
  readonly assets: ReadonlyMap<string, Asset>;
  private readonly style: Asset;
  private readonly mark: Asset;
  private readonly brand: CentreBrand;

  constructor(
    private readonly config: Config,
    centre: Centre,
  ) {
    const { profile } = centre;
    this.style = stylesheet(profile.colours);
    this.mark = icon(profile.colours);
    this.assets = new Map([this.style, this.mark].map((asset) => [asset.path, asset]));
    this.brand = {
      name: profile.name,
      operator: profile.operator,
      contact: profile.contact,
      replyBusinessDays: profile.replyBusinessDays,
      meetingLimit: profile.meetingLimit,
    };
  }

  /** The reader's language: the one just chosen, the remembered one, or (of a link) the case's. */
  language(visit: Visit, otherwise?: Language): Language {
    return languageOf(visit.request, otherwise);
  }

  /** The answer's body; status and headers are set on the reply. */
  show(visit: Visit, page: ReactElement, options: PageOptions = {}): string | Buffer {
    const { request, reply } = visit;
    this.rememberLanguage(visit);
    void reply.status(options.status ?? 200);
    void reply.header('cache-control', 'no-store');
    const html = this.html(request, page, options, visit);
    return compressed(request, reply.type('text/html; charset=utf-8'), html);
  }

  /** The document alone, for the error pages. */
  html(
    request: FastifyRequest,
    page: ReactElement,
    options: PageOptions = {},
    visit?: Visit,
  ): string {
    const [path = '/'] = request.url.split('?');
    const frame: Frame = {
      language: options.language ?? languageOf(request),
      centre: this.brand,
      assets: { style: this.style.path, icon: this.mark.path },
      path: options.path === undefined ? path : options.path,
      demo: this.config.demo && this.config.profile === 'embedded',
      requestId: request.id,
      supporter: visit?.actor.kind === 'supporter' ? visit.actor.name : null,
    };
    return renderPage(frame, page);
  }

  private rememberLanguage({ reply, query }: Visit): void {
    const chosen = query['lang'];
    if (!isLanguage(chosen)) return;
    void reply.setCookie(LANGUAGE_COOKIE, chosen, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.config.secure,
      maxAge: 365 * 86_400,
    });
  }
}

function languageOf(request: FastifyRequest, otherwise: Language = 'ja'): Language {
  const { lang } = (request.query ?? {}) as { lang?: unknown };
  if (isLanguage(lang)) return lang;
  const cookies = request.cookies as Record<string, string | undefined> | undefined;
  const remembered = cookies?.[LANGUAGE_COOKIE];
  return isLanguage(remembered) ? remembered : otherwise;
}

/** Pages hold no secret besides what is in their own address, so compressing them reveals nothing. */
export function compressed(
  request: FastifyRequest,
  reply: FastifyReply,
  body: string,
): string | Buffer {
  void reply.header('vary', 'accept-encoding, cookie');
  if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return body;
  void reply.header('content-encoding', 'gzip');
  return gzipSync(body);
}
