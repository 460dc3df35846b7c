/** WeChat keeps one storage per WeChat account and tells the functions who is calling: the client needs no name. */
export const accountScope = (): string => 'me'
