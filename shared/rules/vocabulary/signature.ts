/** The closed sets of signature as an act of its own (RULES.md, C16-C18). */

/** What a state does with a text that is open for signature; who voted for it may say that it does not sign. */
export const SIGNATURES = ['sign', 'decline'] as const;
export type Signature = (typeof SIGNATURES)[number];

/** Lines of news about it. */
export const SIGNATURE_NEWS = ['openForSignature', 'signedText', 'acceded', 'steppedBack'] as const;
