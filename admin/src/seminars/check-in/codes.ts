/** What a confirmation's QR code holds is the address of its page. */
export const isCode = (typed: string): boolean => /\/r\/[\w-]{20,}/.test(typed);
