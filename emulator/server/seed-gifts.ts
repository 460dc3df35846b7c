/** The mall of the demo as data: gifts of every kind, with what there is of them. Instants are days from the start of the demo. */

/** A gift in the fewest words; what is left out is usual. */
export interface DemoGift {
  readonly id: string
  readonly name: string
  readonly words: string
  readonly details: readonly string[]
  readonly category: 'tea' | 'care' | 'home' | 'coupon' | 'service' | 'public-good'
  readonly art: string
  readonly config: Readonly<Record<string, unknown>> & { readonly kind: string }
  readonly points: number
  /** By tier, where it is cheaper. */
  readonly tierPoints?: Readonly<Record<string, number>>
  readonly tiers?: readonly string[]
  readonly options?: readonly { readonly id: string; readonly name: string; readonly stock: number }[]
  /** Null for without end; left out where options or codes are counted instead. */
  readonly stock?: number | null
  /** Codes of the pool: so many, made from this prefix. */
  readonly codes?: { readonly prefix: string; readonly count: number }
  readonly limits?: Readonly<Partial<Record<'perDay' | 'perCampaign' | 'lifetime', number>>>
  readonly validDays?: number | null
  readonly lapse?: 'return' | 'forfeit'
  readonly cancellable?: boolean
  readonly rush?: boolean
  /** Days and minutes after the midnight before the demo. */
  readonly from?: { readonly days: number; readonly minute: number }
  readonly until?: { readonly days: number; readonly minute: number }
  readonly state?: 'draft' | 'listed' | 'withdrawn'
}

const PICKUP = { kind: 'goods', handovers: ['pickup'] } as const
const EITHER = { kind: 'goods', handovers: ['pickup', 'delivery'] } as const

const TEA: readonly DemoGift[] = [
  {
    id: 'longjing-50',
    name: '明前龙井 50g',
    words: '清明前头采，豆香清甜',
    details: ['清明前采摘的头采嫩芽，手工炒制，豆香清甜。', '小罐装 50 克，约可泡 15 杯。', '保质期 18 个月，密封、避光、冷藏更佳。'],
    category: 'tea',
    art: 'tea',
    config: EITHER,
    points: 1_280,
    tierPoints: { silver: 1_180, gold: 1_080 },
    stock: 60,
    limits: { perDay: 2 },
  },
  {
    id: 'longjing-box',
    name: '龙井茶礼盒',
    words: '两罐一杯，自饮送礼皆宜',
    details: ['明前龙井 50g 两罐，配青瓷杯一只，礼盒包装。', '金卡会员专享，每人限兑一份。'],
    category: 'tea',
    art: 'tea',
    config: EITHER,
    points: 3_980,
    tiers: ['gold'],
    stock: 20,
    limits: { perCampaign: 1 },
  },
  {
    id: 'white-tea',
    name: '白茶小饼 5 枚',
    words: '一枚一泡，出门也能喝好茶',
    details: ['5 克一枚，五枚一盒，独立包装。'],
    category: 'tea',
    art: 'tea',
    config: EITHER,
    points: 680,
    stock: 80,
  },
  {
    id: 'celadon-cup',
    name: '手作青瓷杯',
    words: '一杯一色，釉面温润',
    details: ['手工拉坯，每只略有不同。', '容量 180 毫升，可进洗碗机。'],
    category: 'tea',
    art: 'cup',
    config: EITHER,
    points: 890,
    tierPoints: { gold: 790 },
    options: [
      { id: 'sky', name: '天青', stock: 20 },
      { id: 'moon', name: '月白', stock: 15 },
      { id: 'bean', name: '豆绿', stock: 0 },
    ],
  },
]

const CARE: readonly DemoGift[] = [
  {
    id: 'hand-cream',
    name: '茶籽护手霜 60g',
    words: '山茶籽油打底，不黏手',
    details: ['山茶籽油与乳木果搭配，吸收快，不黏手。', '60 克一支，到店领取。'],
    category: 'care',
    art: 'cream',
    config: EITHER,
    points: 500,
    tierPoints: { silver: 460, gold: 420 },
    stock: 120,
  },
  {
    id: 'tea-seed-mask',
    name: '茶籽面膜 5 片',
    words: '敷 15 分钟，润而不闷',
    details: ['一盒 5 片，独立包装。'],
    category: 'care',
    art: 'cream',
    config: EITHER,
    points: 720,
    stock: 60,
  },
  {
    id: 'serum-trial',
    name: '精华体验装 5ml',
    words: '先试再买，每人一份',
    details: ['5 毫升旅行装，约可用一周。', '每人限兑一份。'],
    category: 'care',
    art: 'cream',
    config: PICKUP,
    points: 200,
    stock: 300,
    limits: { lifetime: 1 },
  },
  {
    id: 'tea-soap',
    name: '茶油手工皂',
    words: '冷制皂，茶香淡淡',
    details: ['冷制 45 天，茶油含量三成。', '补货中，收藏后可在“我的收藏”里查看。'],
    category: 'care',
    art: 'cream',
    config: PICKUP,
    points: 260,
    stock: 0,
  },
  {
    id: 'rush-hand-cream',
    name: '99 分抢护手霜',
    words: '数量有限，兑完即止',
    details: ['茶籽护手霜 60g 一支，每人限抢一支。', '抢兑的礼品兑换后不可取消，请在有效期内到店领取。'],
    category: 'care',
    art: 'cream',
    config: PICKUP,
    points: 99,
    stock: 20,
    limits: { perCampaign: 1 },
    validDays: 7,
    lapse: 'forfeit',
    cancellable: false,
    rush: true,
    until: { days: 4, minute: 22 * 60 },
  },
]

const HOME: readonly DemoGift[] = [
  {
    id: 'bamboo-basket',
    name: '竹编点心篮',
    words: '老竹篾手编，装什么都好看',
    details: ['老竹篾手编，直径 22 厘米。', '用软布擦拭，不要长时间泡水。'],
    category: 'home',
    art: 'basket',
    config: PICKUP,
    points: 760,
    stock: 25,
  },
  {
    id: 'canvas-bag',
    name: '常青帆布袋',
    words: '厚实耐装，出门买菜都合适',
    details: ['12 安全棉帆布，可机洗。'],
    category: 'home',
    art: 'bag',
    config: EITHER,
    points: 390,
    options: [
      { id: 'cream', name: '米白', stock: 40 },
      { id: 'green', name: '墨绿', stock: 40 },
    ],
  },
  {
    id: 'umbrella',
    name: '晴雨两用伞',
    words: '三折轻便，防晒也挡雨',
    details: ['三折手动伞，重约 300 克。'],
    category: 'home',
    art: 'bag',
    config: PICKUP,
    points: 580,
    stock: 35,
  },
  {
    id: 'new-year-box',
    name: '新年茶礼',
    words: '限量 100 份，到点开抢',
    details: ['新年限定礼盒：龙井、白茶各一罐，配两只小杯。', '每人限兑一份，兑完即止。'],
    category: 'home',
    art: 'basket',
    config: PICKUP,
    points: 1_880,
    tierPoints: { gold: 1_680 },
    stock: 100,
    limits: { perCampaign: 1 },
    rush: true,
    from: { days: 2, minute: 10 * 60 },
    until: { days: 9, minute: 22 * 60 },
  },
]

const COUPONS: readonly DemoGift[] = [
  {
    id: 'coupon-20',
    name: '满 200 减 20 元券',
    words: '全场可用，30 天有效',
    details: ['单笔满 200 元可用一张，不与其他券同用。'],
    category: 'coupon',
    art: 'coupon',
    config: { kind: 'coupon', usage: '结账时向收银员出示券码，单笔满 200 元减 20 元，每码限用一次。' },
    points: 400,
    codes: { prefix: 'DEMO20', count: 200 },
    limits: { perDay: 2 },
  },
  {
    id: 'coupon-50',
    name: '满 500 减 50 元券',
    words: '银卡、金卡会员专享',
    details: ['单笔满 500 元可用一张，不与其他券同用。'],
    category: 'coupon',
    art: 'coupon',
    config: { kind: 'coupon', usage: '结账时向收银员出示券码，单笔满 500 元减 50 元，每码限用一次。' },
    points: 900,
    tiers: ['silver', 'gold'],
    codes: { prefix: 'DEMO50', count: 60 },
  },
  {
    id: 'coupon-post',
    name: '包邮券',
    words: '网上下单免一次邮费',
    details: ['在网上商城下单时填写券码，免一次普通邮费。'],
    category: 'coupon',
    art: 'coupon',
    config: { kind: 'coupon', usage: '在网上商城结算页填写券码，免一次普通邮费。' },
    points: 150,
    codes: { prefix: 'DEMOPOST', count: 100 },
  },
]

/** Only where the programme has a lottery. */
const ticketsOf = (lotteryId: string): readonly DemoGift[] => [
  {
    id: 'draw-1',
    name: '抽奖 1 次',
    words: '冬日抽奖，中奖率公示',
    details: ['兑换后到“抽奖”页使用，先于积分使用。'],
    category: 'coupon',
    art: 'ticket',
    config: { kind: 'ticket', lotteryId, draws: 1 },
    points: 18,
    stock: null,
    limits: { perDay: 3 },
  },
  {
    id: 'draw-5',
    name: '抽奖 5 次',
    words: '五次一起兑，更省积分',
    details: ['兑换后到“抽奖”页使用，先于积分使用。'],
    category: 'coupon',
    art: 'ticket',
    config: { kind: 'ticket', lotteryId, draws: 5 },
    points: 85,
    stock: null,
    limits: { perDay: 1 },
  },
]

const SERVICES: readonly DemoGift[] = [
  {
    id: 'parking-2h',
    name: '停车 2 小时',
    words: '到店停车，凭码抵扣',
    details: ['离场前到服务台出示领取码，抵扣 2 小时停车费。'],
    category: 'service',
    art: 'parking',
    config: { kind: 'service', service: '抵扣 2 小时停车费' },
    points: 200,
    stock: null,
    limits: { perDay: 1 },
    validDays: 90,
  },
  {
    id: 'car-wash',
    name: '标准洗车一次',
    words: '五座轿车，约 40 分钟',
    details: ['请提前一天向门店预约。', '七座车到店补差价。'],
    category: 'service',
    art: 'wash',
    config: { kind: 'service', service: '标准洗车一次' },
    points: 1_500,
    tierPoints: { gold: 1_200 },
    stock: 40,
    validDays: 60,
  },
  {
    id: 'lounge-tea',
    name: '会员休息室茶歇',
    words: '一壶茶，一份点心，坐一会儿',
    details: ['每次 2 小时，可带一位同伴。', '休息室位于二楼，满座时请稍候。'],
    category: 'service',
    art: 'lounge',
    config: { kind: 'service', service: '休息室茶歇一份' },
    points: 800,
    tiers: ['gold'],
    stock: null,
    limits: { perDay: 1 },
  },
  {
    id: 'tea-class',
    name: '品茗体验课',
    words: '周末下午，茶艺师带您泡一壶',
    details: ['每周六、日 14:00 开课，约 90 分钟，含三款茶。', '请选择场次，开课前 24 小时可取消。'],
    category: 'service',
    art: 'lounge',
    config: { kind: 'service', service: '品茗体验课一位' },
    points: 600,
    options: [
      { id: 'saturday', name: '周六场', stock: 12 },
      { id: 'sunday', name: '周日场', stock: 12 },
    ],
  },
]

const GOOD: readonly DemoGift[] = [
  {
    id: 'school-lunch',
    name: '捐一份校园午餐',
    words: '为山区孩子添一份热饭',
    details: ['每 300 分由常青折算成一份午餐，捐给校园营养午餐公益项目。', '兑换后附捐赠凭证。'],
    category: 'public-good',
    art: 'heart',
    config: { kind: 'donation', to: '校园营养午餐公益项目', unit: '一份午餐' },
    points: 300,
    stock: null,
  },
  {
    id: 'desert-tree',
    name: '种一棵梭梭树',
    words: '在荒漠里多一点绿',
    details: ['每 100 分种下一棵梭梭树，由荒漠植绿公益项目栽种与养护。', '兑换后附凭证。'],
    category: 'public-good',
    art: 'tree',
    config: { kind: 'eco', to: '荒漠植绿公益项目', unit: '一棵梭梭树' },
    points: 100,
    stock: null,
  },
]

/** What members do not see: a draft, and one that was withdrawn. */
const BEHIND: readonly DemoGift[] = [
  {
    id: 'spring-tea',
    name: '春茶尝鲜装',
    words: '来年春天见',
    details: [],
    category: 'tea',
    art: 'tea',
    config: EITHER,
    points: 980,
    stock: 0,
    state: 'draft',
  },
  {
    id: 'autumn-box',
    name: '秋日茶点盒',
    words: '秋天已经过去',
    details: ['六样茶点一盒。'],
    category: 'tea',
    art: 'basket',
    config: PICKUP,
    points: 460,
    stock: 3,
    state: 'withdrawn',
  },
]

export const demoGifts = (lotteryId: string | undefined): readonly DemoGift[] => [
  ...TEA,
  ...CARE,
  ...HOME,
  ...COUPONS,
  ...(lotteryId === undefined ? [] : ticketsOf(lotteryId)),
  ...SERVICES,
  ...GOOD,
  ...BEHIND,
]
