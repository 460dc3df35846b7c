import { invitationOf } from './invitation'

describe('what the landing page was opened with', () => {
  test.each([
    [
      { t: 'a-b_c', s: 'check_in' },
      { token: 'a-b_c', subject: 'check_in' },
    ],
    [
      { t: 'a', s: 'activity%3Aspring-skincare' },
      { token: 'a', subject: 'activity:spring-skincare' },
    ],
    [{ scene: 'a-b_c' }, { token: 'a-b_c' }],
    [{ scene: encodeURIComponent('a~b!c') }, { token: 'a~b!c' }],
    [{ t: 'a', s: 'activity:../x' }, { token: 'a' }],
    [{ t: 'a', s: '%E0%A4%A' }, { token: 'a' }],
  ])('%j is read as %j', (query, invitation) => expect(invitationOf(query)).toEqual(invitation))

  test.each([{}, { t: '' }, { scene: '%' }, { t: 'x'.repeat(65) }])('%j names nobody', (query) =>
    expect(invitationOf(query)).toBeUndefined(),
  )
})
