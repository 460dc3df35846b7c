import { randomBytes } from 'node:crypto'
import everyday from '../../config/programs/everyday'
import type { Activity } from '../../shared/domain/program'
import { enact } from './enact'
import { jpegOf, type Picture } from './pictures'
import { type Json, World } from './world'
import type { Answer } from '../../shared/errors'

export const ACTIVITY = 'spring-skincare'

/** A member who has bought enough for the activity of the programme `everyday`, and joined it. */
export const joinedActivity = async (world: World, user: string, phone: string): Promise<string> => {
  const memberRef = await world.join(user, phone)
  const sale = await world.purchase(`for-${user}`, 200_00, { member: { memberRef } })
  if (sale.status !== 201) throw new Error(sale.text)
  await world.data(user, 'activity.join', { activityId: ACTIVITY })
  return memberRef
}

/** A world whose activity is another one in some respects, and in which WeChat says nothing of a picture by itself. */
export const worldWithActivity = async (change: Partial<Activity>): Promise<World> => {
  const world = await World.start({ program: 'everyday', clockStart: Date.parse('2026-11-28T09:00:00+08:00'), mediaCheckMs: null })
  const activities = everyday.daily.activities.map((activity) => ({ ...activity, ...change }))
  await enact(world, {
    ...everyday,
    version: 'changed',
    effectiveFrom: '2026-11-01T00:00:00+08:00',
    daily: { ...everyday.daily, activities },
  })
  return world
}

/** Uploads as the client does, to the folder of `user`. */
export const uploaded = async (world: World, user: string, bytes: Buffer, activityId = ACTIVITY): Promise<string> => {
  const { uploadTo } = await world.data(user, 'activity.get', { activityId })
  const name = randomBytes(6).toString('hex')
  const answer = await fetch(`${world.running.url}/emulator/files?path=${encodeURIComponent(`${uploadTo}${name}.jpg`)}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
  })
  return ((await answer.json()) as { fileID: string }).fileID
}

/** As the client does it: asked again, with the same request, while the answer is that the system is busy. */
export const handIn = async (world: World, user: string, fileId: string, activityId = ACTIVITY, tries = 5): Promise<Answer<Json>> => {
  const answer = await world.call(user, 'photo.submit', { activityId, fileId })
  return !answer.ok && answer.error.code === 'busy' && tries > 1 ? handIn(world, user, fileId, activityId, tries - 1) : answer
}

/** Hands in a picture; the data of a photo that must be taken. */
export const photoOf = async (world: World, user: string, picture: Picture, activityId = ACTIVITY): Promise<Json> => {
  const answer = await handIn(world, user, await uploaded(world, user, jpegOf(picture), activityId), activityId)
  if (!answer.ok) throw new Error(`${answer.error.code} ${answer.error.message}`)
  return answer.data
}

export const page = (world: World, user: string): Promise<Json> => world.data(user, 'activity.get', { activityId: ACTIVITY })

/** The trace of the picture that was handed in last. */
export const lastTrace = async (world: World): Promise<string> => (await world.http('GET', '/emulator/media-checks')).body.checks[0].traceId

/** WeChat's answer about a picture, signed; whether it was taken. */
export const wechatSays = async (world: World, traceId: string, suggest: 'pass' | 'review' | 'risky'): Promise<boolean> =>
  (await world.http('POST', '/emulator/media-checks', JSON.stringify({ traceId, suggest }))).body.taken
