import budgets from '../../config/budgets.json'
import { CLIENTS, type Credits } from './credits'
import { type Evaluations, isTooSlow } from './evaluations'
import { type ExpiryFigures, isTooDear } from './expiry'
import { type FraudFigures, isTooLenient } from './fraud'
import { grouped, median, table } from './figures'
import type { JobCost } from './expiry-worker'
import { CLIENTS as TAPPING, isTooSlowToBrowse, type MallFigures } from './mall'
import type { ReopenFigures } from './reopen'
import type { BundleFigures, MainPackage } from './sizes'
import type { VariantFigures } from './turns'

export interface BenchResult {
  readonly at: string
  readonly quick: boolean
  readonly machine: { readonly cores: number; readonly memoryGb: number; readonly node: string; readonly load: readonly number[] }
  readonly credits?: Credits
  readonly mall?: MallFigures
  readonly evaluations?: Evaluations
  readonly fraud?: FraudFigures
  readonly expiry?: ExpiryFigures
  readonly bundles?: readonly BundleFigures[]
  readonly mainPackage?: MainPackage | undefined
  readonly reopen?: ReopenFigures
}

/** Each variant by number of clients, and how it stands to the one that `yardstick` names for it. */
const variantTable = (
  title: string,
  variants: readonly VariantFigures[],
  clients: readonly number[],
  yardstick: (id: string) => string,
): string => {
  const head = [title, ...clients.flatMap((count) => [`${count} client${count > 1 ? 's' : ''}/s`, 'p50 ms', 'p99 ms', 'ratio'])]
  const rows = variants.map(({ id, name, byClients }) => [
    name,
    ...clients.flatMap((count) => {
      const { perSecond, p50, p99, rounds } = byClients[count]!
      const others = variants.find((one) => one.id === yardstick(id))?.byClients[count]?.rounds
      return [grouped(perSecond), p50.toFixed(2), p99.toFixed(2), ratioText(rounds, others)]
    }),
  ])
  return table([head, ...rows])
}

/** The median of the ratios of each round: what disturbed a round disturbed both sides of its ratio. */
const ratioText = (rounds: readonly number[], yardstick: readonly number[] | undefined): string =>
  yardstick ? median(rounds.map((own, i) => own / yardstick[i]!)).toFixed(2) : '–'

const creditWords = (credits: Credits): string[] => {
  const { mean, max, purchases } = credits.storageCallsPerPurchase
  const budget = budgets.storageCalls.purchase
  return [
    variantTable('durable credits', credits.variants, CLIENTS, () => 'postgres-http'),
    '',
    '  Medians of the rounds; ratios are to signed HTTP → PostgreSQL within each round. The SDK rows count purchases of five calls.',
    ...credits.missing.map((words) => `  Left out: ${words}.`),
    `  Storage calls per purchase: ${mean} on average, at most ${max}, over ${grouped(purchases)} purchases (budget ${budget}).`,
  ]
}

const mallWords = ({ redemptions, rush, catalogue }: MallFigures): string[] => {
  const { mean, max, redemptions: counted } = redemptions.storageCalls
  const yardstick = (id: string): string => (id.includes('distinct') ? 'postgres-distinct' : 'postgres-hot')
  return [
    variantTable('durable redemptions', redemptions.variants, TAPPING, yardstick),
    '',
    '  Medians of the rounds; ratios are to PostgreSQL with the same gifts within each round.',
    ...redemptions.missing.map((words) => `  Left out: ${words}.`),
    `  Storage calls per redemption: ${mean} on average, at most ${max}, over ${grouped(counted)} (budget ${budgets.storageCalls.giftRedeem}).`,
    '',
    table([
      [
        `${grouped(rush.members)} members on the last ${rush.pieces} pieces`,
        'sold',
        'seconds',
        'sold p99 ms',
        'others p50',
        'p99',
        'calls each',
      ],
      ...rush.gifts.map(({ name, sold, seconds, soldP99, refusedP50, refusedP99, storageCalls }) => [
        name,
        ...[sold, seconds, soldP99, refusedP50, refusedP99, storageCalls].map(String),
      ]),
    ]),
    '',
    table([
      [`catalogue of ${grouped(catalogue.gifts)} gifts, one client`, 'pages/s', 'p99 ms', 'with 24 gifts', 'times as long'],
      ...catalogue.pages.map(({ name, perSecond, p99, few, ratio }) => [
        name,
        grouped(perSecond),
        p99.toFixed(1),
        grouped(few),
        ratio.toFixed(2),
      ]),
    ]),
    `  ${isTooSlowToBrowse(catalogue) ? 'Outside of the budget!' : 'Within the budget.'}`,
  ]
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const fraudWords = (fraud: FraudFigures): string[] => [
  table([
    [`rewards for invitations in ${fraud.towns} towns`, 'paid', 'held', 'refused', 'caught'],
    ['honest members', ...[fraud.honest.pay, fraud.honest.hold, fraud.honest.refuse].map(grouped), '–'],
    ...Object.entries(fraud.byKind).map(([kind, { pay, hold, refuse, recall }]) => [
      kind,
      ...[pay, hold, refuse].map(grouped),
      percent(recall),
    ]),
  ]),
  '',
  `  Of what is held or refused ${percent(fraud.precision)} is fraud, of what is refused ${percent(fraud.refusedPrecision)}; of all fraud ${percent(fraud.recall)} is held or refused;`,
  `  ${percent(fraud.bothered)} of honest invitations are held or refused. ${isTooLenient(fraud) ? 'Outside of the budget!' : 'Within the budget.'}`,
]

const budgetMark = (kb: number, budgetKb: number): string => (kb > budgetKb ? 'over!' : 'ok')

const sizeWords = (bundles: readonly BundleFigures[], mainPackage: MainPackage | undefined): string[] => [
  table([
    ['bundle', 'KB', 'budget', '', 'load ms'],
    ...bundles.map(({ name, kb, budgetKb, loadMs }) => [
      `function ${name}`,
      grouped(kb),
      grouped(budgetKb),
      budgetMark(kb, budgetKb),
      loadMs.toFixed(1),
    ]),
    mainPackage
      ? ['weapp main package', grouped(mainPackage.kb), grouped(mainPackage.budgetKb), budgetMark(mainPackage.kb, mainPackage.budgetKb), '']
      : ['weapp main package', 'not built', '', '', ''],
  ]),
]

const evaluationWords = (evaluations: Evaluations): string[] => {
  const { lines, rules, least, perSecond } = evaluations
  return [
    table([
      [`evaluate: ${lines} lines × ${rules} rules, per second of one core`, 'best', 'add', 'multiply', 'budget', ''],
      [
        'multipliers stack by',
        ...[perSecond.best, perSecond.add, perSecond.multiply, least].map(grouped),
        isTooSlow(evaluations) ? 'below!' : 'ok',
      ],
    ]),
  ]
}

const perItem = ({ seconds, items }: JobCost): string => `${((seconds / items) * 1000).toFixed(3)}`

const expiryWords = (expiry: ExpiryFigures): string[] => [
  table([
    ['jobs beside their store, processor time', 'due', 'remind ms each', 'RSS +MB', 'expire ms each', 'RSS +MB'],
    ...expiry.towns.map(({ accounts, due, reminders, expiry: deaths }) => [
      `${grouped(accounts)} accounts`,
      grouped(due),
      perItem(reminders),
      reminders.rssGrowthMb.toFixed(1),
      perItem(deaths),
      deaths.rssGrowthMb.toFixed(1),
    ]),
  ]),
  '',
  `  A due account costs ${expiry.ratio.toFixed(2)} times as much to expire in the largest store as in the smallest.`,
  `  ${isTooDear(expiry) ? 'Outside of the budget!' : 'Within the budget.'}`,
]

const reopenWords = ({ documents, megabytes, seconds, fillSeconds }: ReopenFigures): string[] => [
  table([
    ['emulator, from start to the first joined member', 'seconds'],
    ['empty store', seconds.empty.toFixed(2)],
    [`${grouped(documents)} documents (${grouped(megabytes)} MB), stopped before`, seconds.stopped.toFixed(2)],
    [`${grouped(documents)} documents, killed before`, seconds.killed.toFixed(2)],
  ]),
  `  (filled in ${fillSeconds} s)`,
]

export const reportText = ({
  machine,
  credits,
  mall,
  evaluations,
  fraud,
  expiry,
  bundles,
  mainPackage,
  reopen,
  quick,
}: BenchResult): string => {
  const load = machine.load.map((one) => one.toFixed(1)).join(' ')
  const parts = [
    [
      `${machine.cores} cores, ${machine.memoryGb} GB, Node ${machine.node}, load before ${load}${quick ? '; a quick run, so take the ratios lightly' : ''}`,
    ],
    ...(credits ? [creditWords(credits)] : []),
    ...(mall ? [mallWords(mall)] : []),
    ...(evaluations ? [evaluationWords(evaluations)] : []),
    ...(fraud ? [fraudWords(fraud)] : []),
    ...(expiry ? [expiryWords(expiry)] : []),
    ...(bundles ? [sizeWords(bundles, mainPackage)] : []),
    ...(reopen ? [reopenWords(reopen)] : []),
    ['  Seconds of npm start and npm test, cold and warm: node config/scripts/measure-start.mjs --test'],
  ]
  return `\n${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
