/** What the demo shop sells. */
export interface Good {
  readonly sku: string
  readonly name: string
  readonly size: string
  readonly priceFen: number
  readonly category: 'tea' | 'skincare' | 'food' | 'gift-card'
  /** Words on the tile where the programme gives no points for it. */
  readonly note?: string
}

export const GOODS: readonly Good[] = [
  { sku: 'SKIN-SERUM-30', name: '山茶花精华', size: '30 ml', priceFen: 39800, category: 'skincare' },
  { sku: 'SKIN-CLEANSER-120', name: '茶籽洁面乳', size: '120 ml', priceFen: 8900, category: 'skincare' },
  { sku: 'SKIN-MASK-5', name: '绿茶面膜', size: '5 片', priceFen: 12800, category: 'skincare' },
  { sku: 'TEA-LONGJING-50', name: '明前龙井', size: '50 克', priceFen: 16800, category: 'tea' },
  { sku: 'TEA-OOLONG-100', name: '高山乌龙', size: '100 克', priceFen: 9650, category: 'tea' },
  { sku: 'TEA-WHITE-200', name: '陈年白茶', size: '200 克', priceFen: 29800, category: 'tea' },
  { sku: 'FOOD-OSMANTHUS-8', name: '桂花茶点', size: '8 枚', priceFen: 5600, category: 'food' },
  { sku: 'GIFT-CARD-100', name: '礼品卡', size: '面值 100', priceFen: 10000, category: 'gift-card', note: '不积分' },
]

/** Line drawings on a 48 × 48 field. */
export const PICTURES: Readonly<Record<Good['category'], string>> = {
  skincare:
    'M19 6h10v6H19zM21 12v4h6v-4M17 22c0-4 3-6 7-6s7 2 7 6v17a3 3 0 0 1-3 3H20a3 3 0 0 1-3-3zM17 27h14M24 38c-3-2-4-4-4-6 3 0 4 2 4 6Zm0 0c3-2 4-4 4-6-3 0-4 2-4 6Z',
  tea: 'M24 42V20M24 30c-9 0-13-6-13-14 8 0 13 5 13 14Zm0-6c0-9 4-15 13-17 1 9-4 17-13 17ZM14 42h20',
  food: 'M10 20c0-6 6-11 14-11s14 5 14 11l-3 19H13zM10 20h28M18 20l2 19M30 20l-2 19M24 14a2 2 0 1 0 0-.1',
  'gift-card':
    'M7 14a3 3 0 0 1 3-3h28a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H10a3 3 0 0 1-3-3zM7 21h34M17 11v26M17 21c-5 0-6-6-3-6 2 0 3 3 3 6Zm0 0c5 0 6-6 3-6-2 0-3 3-3 6Z',
}

export const goodOf = (sku: string): Good | undefined => GOODS.find((good) => good.sku === sku)
