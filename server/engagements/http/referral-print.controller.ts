import { Controller, Get, Header, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Route } from '../../platform/access.js';
import { Referrals } from '../queries/referrals.js';

/** Black on white, as it was written when the case was handed over. */
const STYLE = `
body { font-family: serif; margin: 2rem auto; max-width: 42em; color: #000; background: #fff; line-height: 1.8; }
main { white-space: pre-wrap; overflow-wrap: anywhere; }
@media print { @page { size: A4; margin: 20mm; } body { margin: 0; max-width: none; font-size: 11pt; } }`;

@Controller('api/v1/referrals/:id/document')
export class ReferralPrintController {
  constructor(private readonly referrals: Referrals) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Route({
    permission: 'consultation:read',
    audit: 'referral.document-printed',
    record: { type: 'referral', param: 'id' },
    export: true,
    summary: '引継書を印刷する / The hand-over document as a page to print',
  })
  async print(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { document } = await this.referrals.one(id);
    void reply.header('cache-control', 'no-store');
    const nonce = reply.cspNonce;
    return (
      `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>相談引継書</title>` +
      `<style nonce="${nonce}">${STYLE}</style></head><body><main>${escaped(document)}</main></body></html>`
    );
  }
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => SIGNS[sign] ?? sign);
