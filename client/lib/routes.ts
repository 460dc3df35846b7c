import Taro from '@tarojs/taro'

/** Where the pages are. */
export const ROUTES = {
  card: '/pages/card/index',
  history: '/packages/points/history/index',
  entry: '/packages/points/entry/index',
  claim: '/packages/points/claim/index',
  terms: '/packages/about/terms/index',
} as const

export const go = (to: keyof typeof ROUTES, query: Record<string, string> = {}): void => {
  const pairs = Object.entries(query).map(([key, value]) => `${key}=${encodeURIComponent(value)}`)
  void Taro.navigateTo({ url: pairs.length ? `${ROUTES[to]}?${pairs.join('&')}` : ROUTES[to] })
}

/** Back to the page before; to the card when this page was opened from outside. */
export const goBack = (): void => {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack()
  else void Taro.reLaunch({ url: ROUTES.card })
}
