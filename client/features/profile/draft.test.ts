import type { Me } from '@shared/contracts'
import { changeOf, draftAfter } from './draft'

const ME = { name: '小青', avatarId: 'a1' } as Me
const PICTURE = { type: 'image/jpeg', base64: '/9j/' } as const

describe('what is sent of a profile', () => {
  test.each([
    ['nothing', {}, undefined],
    ['the same name', { nickname: ' 小青 ' }, undefined],
    ['another name', { nickname: ' 青青 ' }, { nickname: '青青' }],
    ['a picture', { avatar: PICTURE }, { avatar: PICTURE }],
    ['no picture any more', { avatar: null }, { avatar: null }],
    ['both', { nickname: '青青', avatar: null }, { nickname: '青青', avatar: null }],
  ])('for %s', (_, draft, change) => expect(changeOf(draft, ME)).toEqual(change))

  test('is nothing for one without name and picture who leaves both empty', () => {
    expect(changeOf({ nickname: '  ', avatar: null }, {} as Me)).toBeUndefined()
  })
})

describe('what is left unsaved', () => {
  test('is nothing when nothing was typed meanwhile', () => {
    expect(draftAfter({ nickname: '青青', avatar: PICTURE }, { nickname: '青青', avatar: PICTURE })).toEqual({})
  })

  test('is what was typed while the save was under way', () => {
    expect(draftAfter({ nickname: '青青子', avatar: PICTURE }, { nickname: '青青', avatar: PICTURE })).toEqual({ nickname: '青青子' })
  })
})
