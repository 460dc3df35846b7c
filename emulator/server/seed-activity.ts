/** A member of the demo in the middle of an activity: joined four days ago, with a photo that passed on each of the last three days. */
import { createHash } from 'node:crypto'
import { encode } from 'jpeg-js'
import { insert, type SeedTarget } from './seed-target'

const DAYS_AGO = [3, 2, 1]

interface SeededActivity {
  readonly id: string
  readonly from: string
  readonly until: string
  readonly places: number | null
}

interface Who {
  readonly memberId: string
  /** Shanghai ISO instant at noon of that day. */
  readonly dayOf: (daysAgo: number) => string
}

const SIDE = 240

/** A jar on a shelf, in another light on each day. */
const drawn = (daysAgo: number): Buffer => {
  const data = Buffer.alloc(SIDE * SIDE * 4, 255)
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      const isJar = Math.abs(x - 70 - daysAgo * 22) < 38 && y > 90 && y < 190
      const isLid = Math.abs(x - 70 - daysAgo * 22) < 42 && y > 68 && y <= 90
      const light = 235 - (y / SIDE) * 70 - daysAgo * 12
      const [red, green, blue] = isLid
        ? [74, 122, 92]
        : isJar
          ? [246, 240, 226]
          : y >= 190
            ? [168, 132, 98]
            : [light, light - 6, light - 20]
      data.set([red!, green!, blue!], (y * SIDE + x) * 4)
    }
  return encode({ width: SIDE, height: SIDE, data }, 80).data
}

const photoOf = (target: SeedTarget, activityId: string, { memberId, dayOf }: Who, daysAgo: number) => {
  const photoId = createHash('sha256').update(`demo-photo-${daysAgo}`).digest('hex').slice(0, 32)
  const jpeg = drawn(daysAgo)
  const at = dayOf(daysAgo)
  return {
    _id: photoId,
    schema: 1,
    activityId,
    memberId,
    day: at.slice(0, 10),
    fileId: target.keepFile(`photos/${photoId}.jpg`, jpeg),
    sha256: createHash('sha256').update(jpeg).digest('hex'),
    likeness: photoId.slice(0, 16),
    state: 'passed',
    refusal: null,
    traceId: `demo-${daysAgo}`,
    dueAt: '9999',
    at,
    appeal: null,
    decidedBy: null,
    reason: null,
  }
}

/** Nothing where the programme has no activity that has run for so long. */
export const seedActivity = async (target: SeedTarget, program: Record<string, unknown>, who: Who): Promise<void> => {
  const { activities = [] } = (program.daily ?? {}) as { activities?: readonly SeededActivity[] }
  const joinedAt = who.dayOf(4)
  const activity = activities.find(({ from, until }) => from <= joinedAt.slice(0, 10) && who.dayOf(0).slice(0, 10) <= until)
  if (!activity) return
  const photos = DAYS_AGO.map((daysAgo) => photoOf(target, activity.id, who, daysAgo))
  for (const photo of photos) await insert(target, 'photos', photo)
  await insert(target, 'participations', {
    _id: `${activity.id}:${who.memberId}`,
    schema: 1,
    activityId: activity.id,
    memberId: who.memberId,
    joinedAt,
    photos: Object.fromEntries(photos.map(({ _id, day }) => [day, { photoId: _id, standing: 'passed' }])),
    entryId: null,
  })
  if (activity.places !== null) await insert(target, 'guards', { _id: `activity:${activity.id}`, schema: 1, joined: 1 })
}
