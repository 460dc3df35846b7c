import { searchFor } from '.'

const TEA = { name: '明前龙井 50g', words: '清明前头采,豆香清甜' }
const BESIDE = { category: '茶与器', initials: 'mqlj50g' }

it.each(['龙井', 'lj', 'LJ', 'mqlj', '５０ｇ', '龙井 豆香', '茶与器', 'lj 50g', ' 龙井 ', '茶 mq'])('finds a gift by %j', (search) =>
  expect(searchFor(search)(TEA, BESIDE)).toBe(true),
)

it.each(['白茶', 'bc', '龙井 白茶', 'ljx', 'longjing'])('does not find it by %j', (search) =>
  expect(searchFor(search)(TEA, BESIDE)).toBe(false),
)
