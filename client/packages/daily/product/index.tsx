import { View } from '@tarojs/components'
import { useRouter } from '@tarojs/taro'
import type { ProductsAnswer } from '@shared/contracts'
import { yuan } from '@shared/domain/text'
import { Art } from '@/components/art'
import { Asked } from '@/components/asked'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { fetchProducts, keptProducts } from '@/features/products/api'
import { LookingBar } from '@/features/products/components/looking-bar'
import { goBack } from '@/lib/routes'
import { useAsk } from '@/lib/use-ask'
import { useStrings, useWords } from '@/strings'
import { productsTable } from '@/strings/products'
import './index.scss'

/** One product, and the ring that closes while it is looked at. */
export default function ProductPage() {
  const words = useWords(productsTable)
  const sku = decodeURIComponent(useRouter().params.sku ?? '')
  // The list that led here is as new as can be; asking again would make the task under the ring change.
  const products = useAsk(() => Promise.resolve(keptProducts()).then((kept) => kept ?? fetchProducts()), keptProducts)
  return (
    <Screen title={words.title} back>
      <Asked asked={products} failed={words.failed}>
        {(data) => <Product data={data} sku={sku} />}
      </Asked>
    </Screen>
  )
}

const Product = ({ data: { products, task }, sku }: { data: ProductsAnswer; sku: string }) => {
  const words = useWords(productsTable)
  const { common } = useStrings()
  const product = products.find((one) => one.sku === sku)
  if (!product) return <StateView art="sprout" title={words.gone} note={words.goneNote} action={{ label: words.others, onClick: goBack }} />
  const wanted = task && task.done < task.of && !product.seen ? task : undefined
  return (
    <View className="product" id="product">
      <Art art={product.art} size="large" />
      <View className="product__name">{product.name}</View>
      <View className="product__price">
        {yuan(product.priceFen)} {common.yuan}
      </View>
      <View className="product__words">{product.words}</View>
      <View className="product__note">{words.inStores}</View>
      {wanted && <LookingBar task={wanted} sku={sku} onCounted={() => void fetchProducts().catch(() => undefined)} />}
    </View>
  )
}
