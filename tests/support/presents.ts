import { type Json, World } from './world'

/** Members of an everyday world, long enough to give and be given. */
export class Givers {
  #people = 0
  constructor(readonly world: World) {}

  static async open(): Promise<Givers> {
    const world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-02T10:00:00+08:00') })
    return new Givers(world)
  }

  /** Somebody who has joined just now, with so many points and a few that joining has brought. */
  async join(points: number, more: Json = {}): Promise<{ user: string; memberRef: string }> {
    const number = ++this.#people
    const user = `o-gives-${number}`
    const phoneCode = `phone:139${String(number).padStart(8, '0')}`
    const { memberRef } = await this.world.data(user, 'member.join', { consentVersion: '1', phoneCode, ...more })
    if (points > 0) World.ok(await this.world.purchase(`for-${user}`, points * 100, { member: { memberRef } }), 201)
    return { user, memberRef }
  }

  async joinAll(...points: number[]): Promise<string[]> {
    const users: string[] = []
    for (const some of points) users.push((await this.join(some)).user)
    return users
  }

  async balance(user: string): Promise<number> {
    return (await this.world.data(user, 'card.get')).balance
  }

  async offer(user: string, points: number, words?: string): Promise<string> {
    const input = { points, ...(words === undefined ? {} : { words }) }
    return (await this.world.data(user, 'present.offer', input)).present.presentId
  }

  async cooling(giver: string, friend: string, points: number): Promise<string> {
    const presentId = await this.offer(giver, points)
    await this.world.data(friend, 'present.accept', { presentId })
    return presentId
  }
}
