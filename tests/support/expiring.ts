import everyday from '../../config/programs/everyday'
import type { EmulatorOptions } from '../../emulator/server'
import type { Program } from '../../shared/domain/program'
import { enact } from './enact'
import { type Json, World } from './world'

/** Points of a year die with it: what is bought in November dies within weeks, and nothing else is given. */
export const DYING: Program = {
  ...everyday,
  version: 'dying',
  effectiveFrom: '2026-01-01T00:00:00+08:00',
  expiry: { policy: 'year_end', years: 1 },
  rescue: {
    windowDays: 30,
    offers: [
      {
        kind: 'gift',
        id: 'cream',
        name: '护手霜',
        words: '到店领取。',
        points: 300,
        usualPoints: 500,
        stock: 2,
        perMonth: 1,
        claimDays: 30,
        art: 'cream',
      },
      {
        kind: 'gift',
        id: 'tea',
        name: '龙井',
        words: '到店领取。',
        points: 900,
        usualPoints: 1_280,
        stock: null,
        perMonth: 50,
        claimDays: 10,
        art: 'tea',
      },
      { kind: 'donation', id: 'trees', name: '捐树', words: '附凭证。', to: '植绿项目', unitPoints: 100, unit: '一棵梭梭树' },
      { kind: 'extension', id: 'longer', name: '签到续期', words: '连续签到 3 天，延长 15 天。', checkIns: 3, days: 15 },
    ],
    reinstatement: { withinDays: 7, permille: 500, livesDays: 20, perYear: 1 },
  },
}

export const worldOfDying = async (options: Partial<EmulatorOptions> = {}, more: Partial<Program> = {}): Promise<World> => {
  const world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-24T10:00:00+08:00'), ...options })
  await enact(world, { ...DYING, ...more })
  return world
}

/** A member with so many points that die with the year. */
export const dyingMember = async (world: World, user: string, points: number): Promise<string> => {
  const memberRef = await world.join(user)
  if (points > 0) World.ok(await world.purchase(`for-${user}`, points * 100, { member: { memberRef } }), 201)
  return memberRef
}

export const expiringOf = (world: World, user: string): Promise<Json> => world.data(user, 'expiring.get')

/** Titles of the inbox, the latest first. */
export const titlesOf = async (world: World, user: string): Promise<string[]> =>
  (await world.data(user, 'inbox.list')).items.map(({ title }: { title: string }) => title)
