import { filled } from './filled'

test.each([
  ['{days} 天，{points} 分', '7 天，1,000 分'],
  ['nothing to fill', 'nothing to fill'],
  ['{days}{days}', '77'],
  ['{unknown}', '{unknown}'],
])('fills %j', (text, said) => expect(filled(text, { days: 7, points: '1,000' })).toBe(said))
