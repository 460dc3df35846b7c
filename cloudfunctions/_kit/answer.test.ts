import * as z from 'zod'
import { refuse } from '../../shared/errors'
import { answered, parseInput } from './answer'
import { StoreFault } from './store'

const schema = z.strictObject({
  amountFen: z.int('须为整数'),
  lines: z.array(z.strictObject({ sku: z.string().min(2).max(4) })).optional(),
  kind: z.enum(['a', 'b']).optional(),
})

const fieldsOf = (input: unknown) => {
  const parsed = parseInput(schema, input) as { details?: { fields?: { path: string; message: string }[] } }
  return parsed.details?.fields
}

it('names every wrong field by its path, in Chinese', () => {
  const input = { amountFen: 1.5, lines: [{ sku: 'ok' }, { sku: 'too long', price: 1 }, { sku: 'x' }], kind: 'c', bonus: 1 }
  const fields = fieldsOf(input)!
  expect(fields.map(({ path }) => path).sort()).toEqual(['amountFen', 'bonus', 'kind', 'lines[1].price', 'lines[1].sku', 'lines[2].sku'])
  for (const { message } of fields) expect(message).toMatch(/^[^A-Za-z]*[\u4e00-\u9fff][^A-Za-z]*$/)
})

it.each([[null], [[]], ['x'], [undefined], [{}]])('says in words what is wrong with the body %j', (input) => {
  expect(parseInput(schema, input)).toMatchObject({ refused: 'invalid', message: expect.stringMatching(/[\u4e00-\u9fff]/) })
})

it('bounds how much it says about a body in which everything is wrong', () => {
  expect(fieldsOf({ amountFen: 1, lines: Array.from({ length: 500 }, () => ({ sku: '' })) })).toHaveLength(20)
})

describe('a fault', () => {
  const lines: string[] = []
  beforeEach(() => {
    lines.length = 0
    for (const level of ['info', 'error'] as const)
      jest.spyOn(console, level).mockImplementation((...parts: unknown[]) => void lines.push(parts.join(' ')))
  })
  afterEach(() => jest.restoreAllMocks())

  it('is answered without its inner words, which go to the log', async () => {
    const answer = await answered('request-1', 'x', () => Promise.reject(new Error('inner words')))
    expect(answer).toEqual({
      ok: false,
      error: { code: 'internal', message: '系统开小差了,请稍后重试', retry: 'same_request', requestId: 'request-1' },
    })
    expect(lines.join()).toContain('inner words')
  })

  it('of the store is answered as busy, to be tried again', async () => {
    const answer = await answered('request-1', 'x', () => Promise.reject(new StoreFault('unavailable', new Error('timeout'))))
    expect(answer).toMatchObject({ ok: false, error: { code: 'busy', retry: 'same_request' } })
  })

  it('is none when a refusal is returned: that is answered as it is, and logged by its code alone', async () => {
    const refusal = refuse('phone_taken', '该手机号已绑定', { phone: '13900000001' })
    expect(await answered('request-1', 'x', async () => refusal)).toMatchObject({ ok: false, error: { code: 'phone_taken' } })
    expect(lines.join()).toContain('phone_taken')
    expect(lines.join()).not.toContain('13900000001')
  })
})
