/** A browser has no privacy guide of WeChat's to agree to. */
export const PrivacyGate = () => null
