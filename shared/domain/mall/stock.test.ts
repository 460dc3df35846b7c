import * as fc from 'fast-check'
import { addCodes, addPieces, type CodeRange, leftIn, movePieces, returnPieces, spreadOver, type StockPart, takePieces } from './stock'

const part = (left: number | null, codes: CodeRange[] = []): StockPart => ({ left, taken: 0, codes })

it('gives what is there, and no more', () => {
  expect(takePieces(part(3), 2)).toEqual({ part: { left: 1, taken: 2, codes: [] }, codes: [] })
  expect(takePieces(part(3), 4)).toBeUndefined()
  expect(takePieces(part(null), 4)).toEqual({ part: { left: null, taken: 4, codes: [] }, codes: [] })
})

it('gives the first codes first, over the ends of ranges', () => {
  const taken = takePieces(
    part(5, [
      [0, 2],
      [7, 10],
    ]),
    3,
  )
  expect(taken).toEqual({ part: { left: 2, taken: 3, codes: [[8, 10]] }, codes: [0, 1, 7] })
})

it('takes codes back to where they were', () => {
  expect(returnPieces({ left: 2, taken: 3, codes: [[8, 10]] }, 3, [7, 0, 1])).toEqual(
    part(5, [
      [0, 2],
      [7, 10],
    ]),
  )
  expect(() => returnPieces(part(2, [[8, 10]]), 1, [9])).toThrow('two ranges')
})

it('takes pieces in and out, never below nothing', () => {
  expect(addPieces(part(2), 3)).toEqual(part(5))
  expect(addPieces(part(2), -2)).toEqual(part(0))
  expect(addPieces(part(2), -3)).toBeUndefined()
  expect(addPieces(part(null), 3)).toBeUndefined()
  expect(addPieces(part(4, [[0, 4]]), -1)).toEqual(part(3, [[1, 4]]))
})

it('counts codes by their ranges', () => {
  expect(addCodes(part(2, [[0, 2]]), [2, 5])).toEqual(part(5, [[0, 5]]))
  expect(addCodes(part(2, [[0, 2]]), [4, 5])).toEqual(
    part(3, [
      [0, 2],
      [4, 5],
    ]),
  )
})

it('moves pieces with their codes, as many as there are', () => {
  expect(movePieces(part(3, [[0, 3]]), part(1, [[9, 10]]), 2)).toEqual({
    from: part(1, [[2, 3]]),
    to: part(3, [
      [0, 2],
      [9, 10],
    ]),
  })
  expect(movePieces(part(1), part(0), 5)).toEqual({ from: part(0), to: part(1) })
})

it('spreads all of it, as evenly as it goes', () => {
  expect(spreadOver(10, 4)).toEqual([3, 3, 2, 2])
  expect(spreadOver(2, 16).reduce((a, b) => a + b)).toBe(2)
  expect(leftIn([part(1), part(2)])).toBe(3)
  expect(leftIn([part(1), part(null)])).toBeNull()
})

it('never gives a code twice and loses none, whatever is taken and given back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(9), { maxLength: 60 }), (moves) => {
      let stock = part(20, [[0, 20]])
      const out: number[][] = []
      for (const move of moves) {
        const back = move > 4 ? out.splice(move % Math.max(1, out.length), 1)[0] : undefined
        if (back) stock = returnPieces(stock, back.length, back)
        else {
          const taken = takePieces(stock, (move % 4) + 1)
          if (taken) {
            stock = taken.part
            out.push(taken.codes)
          }
        }
        const inStock = stock.codes.flatMap(([from, to]) => Array.from({ length: to - from }, (_, i) => from + i))
        expect([...inStock, ...out.flat()].sort((a, b) => a - b)).toEqual([...Array(20).keys()])
        expect(stock.left).toBe(inStock.length)
        expect(stock.taken).toBe(out.flat().length)
      }
    }),
  )
})
