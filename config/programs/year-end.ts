import type { Program } from '../../shared/domain/program'
import standard from '../program'

/** Few points that are worth more, 1 分/10 元 with remainders carried, and all points of a year die together at the end of the next. */
const yearEnd: Program = {
  ...standard,
  version: 'year-end-1',
  earning: {
    ...standard.earning,
    points: 1,
    perFen: 10_00,
    remainder: 'carry',
    rules: [
      {
        id: 'birthday',
        name: '生日当天',
        period: null,
        when: [{ kind: 'birthday', span: 'day' }],
        effect: { kind: 'multiply', permille: 2000 },
        holdDays: null,
        caps: [{ per: 'member', period: 'day', points: 500, times: null }],
        budget: null,
      },
    ],
    caps: [],
  },
  rewards: [],
  tiers: standard.tiers.map((tier) => ({ ...tier, multiplierPermille: 1000 })),
  // X1: earned in year Y, dead from 00:00 on 1 January of Y + 2.
  expiry: { policy: 'year_end', years: 2 },
  lotRounding: 'year',
  // A point is worth 10 fen, so that 10 yuan give as much as under 1 分/元.
  cost: { permille: 20, valueFen: 10, windowDays: 30, basis: 'issued' },
}

export default yearEnd
