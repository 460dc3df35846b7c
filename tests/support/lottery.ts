import everyday from '../../config/programs/everyday'
import type { EmulatorOptions } from '../../emulator/server'
import type { Lottery, Prize } from '../../shared/domain/program'
import type { Json } from './world'
import { World } from './world'

export const gift = (id: string, ppm: number, stock: number | null = null): Prize => ({
  id,
  name: `奖品 ${id}`,
  valueFen: 100_00,
  ppm,
  stock,
  gives: { kind: 'gift', claimDays: 7 },
})

export const pointsPrize = (id: string, ppm: number, points: number, stock: number | null = null): Prize => ({
  id,
  name: `${points} 积分`,
  valueFen: points,
  ppm,
  stock,
  gives: { kind: 'points', points },
})

/** 10 points a draw, three a day, for years. */
export const lottery = (id: string, prizes: readonly Prize[], more: Partial<Lottery> = {}): Lottery => ({
  id,
  name: `抽奖 ${id}`,
  period: { from: '2010-01-01T00:00:00+08:00', until: '2099-12-31T00:00:00+08:00' },
  price: 10,
  perDay: 3,
  prizes,
  ceilingFen: 50_000_00,
  ...more,
})

/** A world whose programme holds these lotteries. */
export const worldWithLotteries = async (lotteries: readonly Lottery[], options: Partial<EmulatorOptions> = {}): Promise<World> => {
  const world = await World.start({ program: 'everyday', ...options })
  await publish(world, 'lotteries', lotteries, await world.iso(-60_000))
  return world
}

/** Puts a version there as an operator does in the console of the database, before any instance has read the programme. */
export const publish = async (world: World, version: string, lotteries: readonly Lottery[], effectiveFrom: string): Promise<void> => {
  const program = { ...everyday, version, effectiveFrom, daily: { ...everyday.daily, lotteries } }
  const { endpoint } = world.running.emulator.contents
  const request = { action: 'database.insertDocument', envName: 'local-env', collectionName: 'programs' }
  const answer = await endpoint.handle({ ...request, data: [JSON.stringify({ _id: version, ...program })] })
  if (answer['code']) throw new Error(String(answer['message']))
}

/** A member who has so many points. */
export const player = async (world: World, user: string, points: number): Promise<string> => {
  const memberRef = await world.join(user)
  if (points > 0) World.ok(await world.purchase(`buys-${user}`, points * 100, { member: { memberRef } }), 201)
  return memberRef
}

/** Sends a draw until it has a definite answer, as the client does. */
export const drawUntilSure = async (world: World, user: string, lotteryId: string, requestId: string): Promise<Json> => {
  for (let i = 0; i < 200; i++) {
    const answer = await world.call(user, 'lottery.draw', { lotteryId }, 'member', requestId)
    if (answer.ok || answer.error.retry !== 'same_request') return answer
  }
  throw new Error('a draw never got an answer')
}
