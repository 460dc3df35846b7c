import { addYears } from '../../time'
import type { YearlyDeed } from './kind'

export const anniversary: YearlyDeed = {
  often: 'yearly',
  when: () => '入会周年',
  lead: () => '感谢您又一年的陪伴',
  dayIn: ({ joinedOn }, year) => {
    const years = year - Number(joinedOn.slice(0, 4))
    return years > 0 ? addYears(joinedOn, years) : undefined
  },
}
