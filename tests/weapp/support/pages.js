/** Every page of the mini-program: who opens it, with what, and what shows that it has been drawn. */
exports.PAGES = [
  { name: 'the card', user: 'jia', route: 'pages/card/index', mark: '#member-code-digits' },
  { name: 'the card of a stranger', user: 'new', route: 'pages/card/index', mark: '#join-now' },
  { name: 'the second tab', user: 'jia', route: 'pages/me/index', mark: '#me-balance' },
  { name: 'the second tab of a stranger', user: 'new', route: 'pages/me/index', mark: '#invitation' },
  { name: 'the history', user: 'jia', route: 'packages/points/history/index', mark: '.rows__entry' },
  { name: 'an entry', user: 'jia', route: 'packages/points/entry/index', query: { id: 'purchase%3ADEMO-0001' }, mark: '#entry-steps' },
  { name: 'claiming a receipt', user: 'jia', route: 'packages/points/claim/index', mark: '#claim-go' },
  { name: 'the inbox', user: 'jia', route: 'packages/messages/inbox/index', mark: '.message' },
  { name: 'writing to the shop', user: 'jia', route: 'packages/messages/feedback/index', mark: '#feedback-send' },
  { name: 'the rules', user: 'new', route: 'packages/about/rules/index', mark: '#rules' },
  { name: 'the questions', user: 'new', route: 'packages/about/faq/index', mark: '#questions' },
  { name: 'about the app', user: 'new', route: 'packages/about/about/index', mark: '#about' },
  { name: 'the terms', user: 'jia', route: 'packages/about/terms/index', mark: '#terms' },
]
