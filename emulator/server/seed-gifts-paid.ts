/** Gifts of the demo that cost money beside points. */
import type { DemoGift } from './demo-gift'

export const MONEY_GIFTS: readonly DemoGift[] = [
  {
    id: 'tea-set',
    name: '旅行茶具套装',
    words: '积分加 39.90 元，一壶两杯',
    details: ['一壶两杯，附收纳包。', '积分之外另付 39.90 元，兑换后 15 分钟内付款。'],
    category: 'home',
    art: 'cup',
    config: { kind: 'goods', handovers: ['pickup', 'delivery'] },
    points: 600,
    fen: 3_990,
    stock: 30,
    limits: { perDay: 2 },
  },
  {
    id: 'car-detailing',
    name: '全车精洗一次',
    words: '积分加 68 元，内外都洗',
    details: ['五座轿车，约 90 分钟，含内饰清洁与打蜡。', '请提前一天向门店预约。'],
    category: 'service',
    art: 'wash',
    config: { kind: 'service', service: '全车精洗一次' },
    points: 500,
    fen: 6_800,
    stock: 20,
    validDays: 60,
  },
]
