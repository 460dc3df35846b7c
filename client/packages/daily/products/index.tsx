import { View } from '@tarojs/components'
import type { ProductsAnswer } from '@shared/contracts'
import { Asked } from '@/components/asked'
import { Progress } from '@/components/progress'
import { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { fetchProducts, keptProducts } from '@/features/products/api'
import { ProductRow } from '@/features/products/components/product-row'
import { useAsk } from '@/lib/use-ask'
import { useShownAgain } from '@/lib/use-shown-again'
import { useWords } from '@/strings'
import { productsTable } from '@/strings/products'
import './index.scss'

/** What there is to look at, and the task that wants it looked at. */
export default function ProductsPage() {
  const words = useWords(productsTable)
  const products = useAsk(fetchProducts, keptProducts)
  // Whoever comes back from one has seen it.
  useShownAgain(() => void products.load())
  return (
    <Screen title={words.title} back>
      <View className="products__lead">{words.lead}</View>
      <Asked asked={products} failed={words.failed}>
        {(data) => <Products data={data} />}
      </Asked>
    </Screen>
  )
}

const Products = ({ data: { products, task } }: { data: ProductsAnswer }) => {
  const words = useWords(productsTable)
  if (products.length === 0) return <StateView art="sprout" title={words.none} note={words.noneNote} />
  return (
    <View id="products">
      {task && <Task task={task} />}
      {products.map((product) => (
        <ProductRow key={product.sku} product={product} />
      ))}
    </View>
  )
}

const Task = ({ task }: { task: NonNullable<ProductsAnswer['task']> }) => {
  const words = useWords(productsTable)
  return (
    <View className="products__task" id="products-task">
      <View className="products__words">{words.task(task.name, task.seconds)}</View>
      <View className="products__progress">
        <View className="products__bar">
          <Progress value={task.done} max={task.of} label={words.taskDone(task.done, task.of)} />
        </View>
        <View className="products__count">{words.taskDone(task.done, task.of)}</View>
      </View>
    </View>
  )
}
