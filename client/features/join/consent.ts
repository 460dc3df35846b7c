/** Names the terms as they stand on the terms page; a change of substance gets a new version, and consents are kept with theirs. */
export const CONSENT_VERSION = '2026-11-29'
