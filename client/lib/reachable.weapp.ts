/** WeChat's regions that scroll need nothing more. */
export const reachable = {}
