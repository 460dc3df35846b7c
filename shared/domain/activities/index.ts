export { type Bought, countsFrom, hasPurchaseRecord, type Returned } from './eligibility'
export { type Progress, progressOf, type Standing, type Standings } from './progress'
