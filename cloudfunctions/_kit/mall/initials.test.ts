import { initialsOf } from './initials'

it.each([
  ['明前龙井 50g', 'mqlj50g'],
  ['茶籽护手霜', 'czhss'],
  ['满 200 减 20 元券', 'm200j20yq'],
  ['停车２小时', 'tc2xs'],
  ['种一棵梭梭树', 'zyksss'],
  ['Tote·帆布袋', 'totefbd'],
  ['欧式咖啡杯、鹅蛋糕', 'oskfbedg'],
  ['阿匝', 'az'],
])('reads %s as %s', (text, initials) => expect(initialsOf(text)).toBe(initials))

it('gives a letter to every common character, by its pinyin', () => {
  const samples: Record<string, string> = {
    安爱: 'a',
    八不: 'b',
    才错: 'c',
    大都: 'd',
    俄二: 'e',
    发分: 'f',
    个过: 'g',
    和黄: 'h',
    几就: 'j',
  }
  const more: Record<string, string> = { 开看: 'k', 来两: 'l', 吗没: 'm', 那女: 'n', 哦欧: 'o', 怕朋: 'p', 去全: 'q', 然日: 'r', 三所: 's' }
  const rest: Record<string, string> = { 他同: 't', 外我: 'w', 下学: 'x', 呀用: 'y', 在做: 'z' }
  for (const [characters, letter] of Object.entries({ ...samples, ...more, ...rest }))
    expect(initialsOf(characters)).toBe(letter.repeat(characters.length))
})
