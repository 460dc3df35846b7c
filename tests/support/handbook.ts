import simple from '../../config/programs/simple'
import type { Program } from '../../shared/domain/program'
import { type Json, World } from './world'

/**
 * The handbook of a trade, sentence by sentence, in the built product. Each row has a month of its own from 2027 on, with a version of the
 * programme that is in force in that month alone, and a member who has just joined.
 */
export interface Month {
  readonly index: number
  /** `05T12:00` → that instant of the month, ISO. */
  at(dayAndTime: string): string
  readonly member: string
  readonly user: string
  /** Buys and answers the points that can be spent at once. */
  buy(amountFen: number, more?: Record<string, unknown>, dayAndTime?: string): Promise<number>
  /** The whole answer to a purchase. */
  sell(amountFen: number, more?: Record<string, unknown>, dayAndTime?: string): Promise<Json>
  data(action: string, input?: unknown): Promise<Json>
  until(dayAndTime: string): Promise<void>
}

export interface Row {
  readonly id: string
  readonly says: string
  readonly earning?: Partial<Program['earning']>
  readonly more?: Partial<Program>
  readonly does: (month: Month) => Promise<unknown>
  readonly gives: unknown
}

/** The world of a running handbook. */
export let world: World
const FIRST_YEAR = 2027
const monthOf = (index: number): string => `${FIRST_YEAR + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`

/** Tries every row in its month, and lets the ledger prove itself after all of them. */
export const handbook = (rows: readonly Row[]): void => {
  beforeAll(async () => {
    world = await World.start({ clockStart: Date.parse('2026-12-31T10:00:00+08:00'), mediaCheckMs: null })
    const documents = rows.map(({ earning, more }, index) => {
      const version = `H${index}`
      const effectiveFrom = `${monthOf(index)}-01T00:00:00+08:00`
      return JSON.stringify({ _id: version, ...simple, ...more, version, effectiveFrom, earning: { ...simple.earning, ...earning } })
    })
    const { endpoint } = world.running.emulator.contents
    const request = { action: 'database.insertDocument', envName: 'local-env', collectionName: 'programs', data: documents }
    expect((await endpoint.handle(request))['code']).toBeUndefined()
  })
  afterAll(() => world.close())

  it.each(rows.map((row, index) => [row.id, row.says, index, row] as const))('%s: %s', async (_id, _says, index, { does, gives }) =>
    expect(await does(await openMonth(index))).toEqual(gives),
  )

  it('the ledger proves itself after all of these versions', async () => expect((await world.audit()).faults).toEqual([]))
}

const openMonth = async (index: number): Promise<Month> => {
  const at = (dayAndTime: string) => `${monthOf(index)}-${dayAndTime}:00+08:00`
  const until = async (dayAndTime: string) => {
    if ((await world.now()) < Date.parse(at(dayAndTime))) await world.setClock(at(dayAndTime))
  }
  await world.leap({ now: at('01T09:00') })
  const user = `o-month-${index}`
  const member = await world.join(user)
  let orders = 0
  const sell = async (amountFen: number, more: Record<string, unknown> = {}, dayAndTime = '05T10:00') => {
    await until(dayAndTime)
    const named = { paidAt: at(dayAndTime), member: { memberRef: member }, ...more }
    return World.ok(await world.purchase(`H${index}-${++orders}`, amountFen, named), 201)
  }
  const buy = async (...sale: Parameters<Month['sell']>) => (await sell(...sale)).points
  return { index, at, member, user, buy, sell, until, data: (action, input) => world.data(user, action, input) }
}
