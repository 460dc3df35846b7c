import { Text, View } from '@tarojs/components'
import type { ProductsAnswer } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { Art } from '@/components/art'
import { Tag } from '@/components/tag'
import { go } from '@/lib/routes'
import { useStrings, useWords } from '@/strings'
import { productsTable } from '@/strings/products'
import './product-row.scss'

/** A product in the list; a tap opens it. */
export const ProductRow = ({ product }: { product: ProductsAnswer['products'][number] }) => {
  const words = useWords(productsTable)
  const { common } = useStrings()
  return (
    <View
      className="product-row"
      id={`product-${product.sku}`}
      hoverClass="is-pressed"
      hoverStayTime={80}
      ariaRole="button"
      onClick={() => go('product', { sku: product.sku })}
    >
      <Art art={product.art} size="small" />
      <View className="product-row__text">
        <View className="product-row__name">{product.name}</View>
        <View className="product-row__words">{product.words}</View>
        <View className="product-row__foot">
          <Text className="product-row__price">
            {yuan(product.priceFen)} {common.yuan}
          </Text>
          {product.seen && <Tag tone="leaf">{words.seen}</Tag>}
        </View>
      </View>
    </View>
  )
}
