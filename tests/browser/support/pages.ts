/** Every page of the app as people meet it: who opens it, where, and what shows that it has been drawn. */
export interface ShownPage {
  readonly name: string
  readonly persona: string
  readonly route: string
  readonly mark: string
}

export const PAGES: readonly ShownPage[] = [
  { name: 'card', persona: 'jia', route: '/pages/card/index', mark: '#member-code-digits' },
  { name: 'join', persona: 'new', route: '/pages/card/index', mark: '#join-now' },
  { name: 'history', persona: 'jia', route: '/packages/points/history/index', mark: '.rows__entry' },
  { name: 'entry', persona: 'jia', route: '/packages/points/entry/index?id=purchase%3ADEMO-0001', mark: '#entry-steps' },
  { name: 'claim', persona: 'jia', route: '/packages/points/claim/index', mark: '#claim-go' },
  { name: 'terms', persona: 'jia', route: '/packages/about/terms/index', mark: '#terms' },
  { name: 'design', persona: 'jia', route: '/packages/design/index/index', mark: '#specimen-Brand' },
]
