/**
 * Code 128 (ISO/IEC 15417): the barcode of the card. Digits go two to a symbol in set C, the rest in set B, with a switch where it
 * shortens the bar; every scanner at a till reads it.
 */

/** Widths of bars and spaces, in modules, of the symbols 0–105; the stop symbol has a seventh element. */
const WIDTHS = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 123221 ' +
  '223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 131123 131321 ' +
  '112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 213113 213311 213131 ' +
  '311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 141221 112214 112412 122114 ' +
  '122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 124211 411212 421112 421211 212141 ' +
  '214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 411131 211412 211214 211232'
).split(' ')
const STOP = '2331112'

const CODE_B = 100
const CODE_C = 99
const START_B = 104
const START_C = 105

type CodeSet = 'B' | 'C'

/** How many of the next characters set C can take: an even run of digits, worth a switch from four on (two when it is all there is). */
const digitsForC = (text: string, at: number, set: CodeSet | undefined): number => {
  const run = /^\d*/.exec(text.slice(at))![0].length
  const even = run - (run % 2)
  const enough = set === 'C' ? 2 : at === 0 && run === text.length ? 2 : 4
  return even >= enough ? even : 0
}

/** The symbol values of a text, start symbol first and check symbol last, without the stop. Throws on what set B does not have. */
export const code128Symbols = (text: string): number[] => {
  if (!/^[\x20-\x7e]+$/.test(text)) throw new RangeError('Code 128 set B holds printable ASCII only')
  const symbols: number[] = []
  let set: CodeSet | undefined
  for (let at = 0; at < text.length;) {
    const digits = digitsForC(text, at, set)
    const wanted: CodeSet = digits > 0 ? 'C' : 'B'
    if (wanted !== set) symbols.push(set === undefined ? (wanted === 'C' ? START_C : START_B) : wanted === 'C' ? CODE_C : CODE_B)
    set = wanted
    symbols.push(wanted === 'C' ? Number(text.slice(at, at + 2)) : text.charCodeAt(at) - 32)
    at += wanted === 'C' ? 2 : 1
  }
  const check = symbols.reduce((sum, symbol, i) => sum + symbol * Math.max(i, 1), 0) % 103
  return [...symbols, check]
}

/** Alternating widths of bars and spaces in modules, a bar first. */
export const code128Widths = (text: string): number[] =>
  [...code128Symbols(text).map((symbol) => WIDTHS[symbol]!), STOP].join('').split('').map(Number)
