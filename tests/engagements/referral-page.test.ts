import { referralPage } from '../../server/engagements/http/referral-page.js';

describe('the hand-over document as a page to print', () => {
  it('shows what was written as text, whatever it holds', () => {
    const page = referralPage('相談引継書\n<script>alert(1)</script> & "架空"', 'n1');
    expect(page).toMatch(/^<!doctype html><html lang="ja">/);
    expect(page).toContain(
      '<main>相談引継書\n&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;架空&quot;</main>',
    );
  });

  it('names the one style element to the security policy', () => {
    const page = referralPage('架空', 'n"1');
    expect(page).toContain('<style nonce="n&quot;1">');
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).toContain('main { white-space: pre-wrap;');
  });
});
