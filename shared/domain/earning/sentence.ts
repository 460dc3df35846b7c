import type { Program, Stacking } from '../program'
import { grouped } from '../text'
import type { Award } from './awards'
import { timesWords } from './effects'
import type { Reckoning } from './reckon'
import type { Basket, Part } from './types'

type Multiplying = Award & { readonly permille: number }

const isMultiplying = (award: Award): award is Multiplying => award.permille !== null

const factorWords = ({ name, permille }: Multiplying): string => `${name} ${timesWords(permille)}`

const together = (stacking: Stacking, factors: readonly Multiplying[], permille: number): string => {
  if (stacking.multipliers === 'best')
    return ` × ${factorWords(factors.reduce((best, one) => (one.permille > best.permille ? one : best)))}`
  if (stacking.multipliers === 'multiply' || factors.length === 1) return factors.map((factor) => ` × ${factorWords(factor)}`).join('')
  return ` × ${timesWords(permille)}(${factors.map(factorWords).join('与')}相加)`
}

/** ` × 会员日 2 倍`, where one factor is on everything. */
const uniformWords = (program: Program, factors: readonly Multiplying[], { factor }: Reckoning): string => {
  if (factor === undefined || factors.length === 0) return ''
  const { stacking } = program.earning
  return factor.isCut ? ` × ${timesWords(factor.permille)}(最高倍数)` : together(stacking, factors, factor.permille)
}

const sumWords = (awards: readonly Award[]): string => awards.map(({ name, given }) => ` + ${name} ${grouped(given)} 分`).join('')

/** `398 元 × 1 分/元 × 会员日 2 倍 = 796 分`: how everything that was given comes together, in one line. */
export const sentenceOf = (program: Program, reckoning: Reckoning, points: number): string => {
  const { base, awards, capWords, factor } = reckoning
  const giving = awards.filter(({ given }) => given > 0)
  const multipliers = giving.filter(isMultiplying)
  const bonuses = sumWords(giving.filter(({ permille }) => permille === null))
  const gross = giving.reduce((sum, { given }) => sum + given, base.points)
  const cut = gross > points ? `,${capWords},实得 ${grouped(points)} 分` : ''
  if (giving.length === 0) return `${base.words}${cut}`
  const factors = uniformWords(program, multipliers, reckoning)
  const apart = factor === undefined ? sumWords(multipliers) : ''
  const isAddedFirst = program.earning.stacking.order === 'add_then_multiply' && factors !== '' && bonuses !== ''
  const formula = isAddedFirst ? `(${base.formula}${bonuses})${factors}` : `${base.formula}${factors}${apart}${bonuses}`
  return `${formula} = ${grouped(gross)} 分${cut}`
}

const said = (text: string): Part => ({ text, points: 0 })

const awardParts = (award: Award): Part[] => {
  const { name, wanted, given, limitWords } = award
  if (wanted === 0) return []
  const text = isMultiplying(award) ? `${factorWords(award)},多得 ${grouped(wanted)} 分` : `${name}加赠 ${grouped(wanted)} 分`
  const cut = { text: `${name}:${limitWords},本单实得 ${grouped(given)} 分`, points: given - wanted }
  return given < wanted ? [{ text, points: wanted }, cut] : [{ text, points: wanted }]
}

const ROUNDED: Record<Stacking['rounding'], string> = {
  floor: '不足 1 分的部分不计',
  half_up: '不足 1 分的部分四舍五入',
  ceil: '不足 1 分的部分按 1 分计',
}

/** Everything that there is to say of a purchase, one after the other; the points add up to what it earns. */
export const partsOf = (program: Program, basket: Basket, reckoning: Reckoning, points: number): Part[] => {
  const { base, awards, capWords, isRounded } = reckoning
  const parts = [
    ...basket.words.map(said),
    { text: base.words, points: base.points },
    ...base.restWords.map(said),
    ...awards.flatMap(awardParts),
    ...(isRounded ? [said(ROUNDED[program.earning.stacking.rounding])] : []),
  ]
  const cut = points - parts.reduce((sum, part) => sum + part.points, 0)
  return cut === 0 ? parts : [...parts, { text: `购物积分:${capWords},本单实得 ${grouped(points)} 分`, points: cut }]
}
