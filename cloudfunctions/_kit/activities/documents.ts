import {
  type LikenessDocument,
  likenessSchema,
  type ParticipationDocument,
  participationSchema,
  type PhotoDocument,
  photoSchema,
  type PhotoState,
} from '../../../shared/contracts/documents/activity'
import type { Standing, Standings } from '../../../shared/domain/activities'
import { checked } from '../ledger/documents'

/** All are checked on reading and on writing alike. */
export const asParticipation = (document: unknown): ParticipationDocument => checked(participationSchema, document)
export const asPhoto = (document: unknown): PhotoDocument => checked(photoSchema, document)
export const asLikeness = (document: unknown): LikenessDocument => checked(likenessSchema, document)

export const participationId = (activityId: string, memberId: string): string => `${activityId}:${memberId}`

/** Later than every instant in Shanghai ISO: nothing is due. */
export const NOTHING_DUE = '9999'

const STANDING: Readonly<Record<PhotoState, Standing>> = {
  checking: 'waiting',
  review: 'waiting',
  appealed: 'waiting',
  passed: 'passed',
  refused: 'refused',
  upheld: 'refused',
}

export const standingsOf = ({ photos }: ParticipationDocument): Standings =>
  Object.fromEntries(Object.entries(photos).map(([day, { standing }]) => [day, standing]))

/** The participation with the photo as it is now. One that has been replaced since stands for its day no more, and changes nothing. */
export const withPhoto = (participation: ParticipationDocument, { _id, day, state }: PhotoDocument): ParticipationDocument =>
  asParticipation({ ...participation, photos: { ...participation.photos, [day]: { photoId: _id, standing: STANDING[state] } } })

export const standsFor = ({ photos }: ParticipationDocument, { _id, day }: PhotoDocument): boolean => photos[day]?.photoId === _id
