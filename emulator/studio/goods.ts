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

/** Line drawings on a 48 × 48 field, by SKU. */
export const PICTURES: Readonly<Record<string, string>> = {
  'SKIN-SERUM-30':
    'M20 5h8v7h-8zM18 12h12v5H18zM16 24c0-5 3-7 8-7s8 2 8 7v16a3 3 0 0 1-3 3H19a3 3 0 0 1-3-3zM24 36c-3-2-4-4-4-7 3 1 4 3 4 7Zm0 0c3-2 4-4 4-7-3 1-4 3-4 7Z',
  'SKIN-CLEANSER-120':
    'M14 5h20l-3 29H17zM18 34h12v8a1 1 0 0 1-1 1H19a1 1 0 0 1-1-1zM14 9h20M24 15c4 4 5 6 5 8a5 5 0 0 1-10 0c0-2 1-4 5-8Z',
  'SKIN-MASK-5':
    'M24 6c9 0 15 5 15 14 0 12-8 22-15 22S9 32 9 20C9 11 15 6 24 6ZM15 20c2-2 5-2 6 0-1 2-4 2-6 0ZM27 20c2-2 5-2 6 0-1 2-4 2-6 0ZM20 31c2-2 6-2 8 0-2 2-6 2-8 0ZM24 22v4',
  'TEA-LONGJING-50': 'M24 43V20M24 31c-9 0-13-6-13-14 8 0 13 5 13 14Zm0-7c0-9 4-15 13-17 1 9-4 17-13 17ZM15 43h18',
  'TEA-OOLONG-100': 'M9 20h30c0 11-6 17-15 17S9 31 9 20ZM14 20c1-5 5-7 10-7s9 2 10 7M24 13v-3M11 42h26M20 27c3 3 5 3 8 0',
  'TEA-WHITE-200':
    'M24 7a17 17 0 1 0 0 34 17 17 0 0 0 0-34ZM24 15a9 9 0 1 0 0 18 9 9 0 0 0 0-18ZM24 28c-3-1-5-3-5-6 3 0 5 2 5 6Zm0 0c3-1 5-3 5-6-3 0-5 2-5 6ZM13 13l3 3M35 13l-3 3M13 35l3-3M35 35l-3-3',
  'FOOD-OSMANTHUS-8':
    'M10 22c0-7 6-12 14-12s14 5 14 12l-3 19H13zM10 22h28M18 22l2 19M30 22l-2 19M24 13a2.500 2.500 0 1 0 0 5 2.500 2.500 0 0 0 0-5Z',
  'GIFT-CARD-100':
    'M6 14a3 3 0 0 1 3-3h30a3 3 0 0 1 3 3v20a3 3 0 0 1-3 3H9a3 3 0 0 1-3-3zM6 22h36M17 11v26M17 22c-5 0-7-6-3-6 2 0 3 3 3 6Zm0 0c5 0 7-6 3-6-2 0-3 3-3 6Z',
}

export const goodOf = (sku: string): Good | undefined => GOODS.find((good) => good.sku === sku)
