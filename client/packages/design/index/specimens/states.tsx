import type { Screen } from '@/components/screen'
import { StateView } from '@/components/state-view'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const STATE = propsOf<typeof StateView>({
  art: ["'sprout' | 'cloud' | 'receipt' | 'inbox' | …", '插图'],
  title: ['string', '发生了什么'],
  note: ['string', '为什么，怎么办'],
  action: ['{ label, onClick, busy? }', '往下走的路'],
})

const SCREEN = propsOf<typeof Screen>({
  title: ['ReactNode', '页头的字'],
  back: ['boolean', '是否有返回'],
  tab: ['boolean', '下面是否有标签栏'],
  action: ['ReactNode', '页头右端'],
  className: ['string', '外层的类'],
  children: ['ReactNode', '页面'],
})

const STATES = [
  { art: 'sprout', title: '还没有积分', note: '付款时出示会员码，积分当场到账' },
  { art: 'cloud', title: '网络没有连上', note: '之后没有网络也能出示会员码' },
  { art: 'receipt', title: '补录成功', note: '268 分已经到账' },
  { art: 'inbox', title: '信箱是空的', note: '到账、到期和公告都会放在这里' },
  { art: 'lock', title: '会员卡已挂失', note: '积分都在，解挂后即可继续使用' },
  { art: 'update', title: '小程序有新版本', note: '更新后就能继续，只需片刻' },
  { art: 'staff', title: '这里是店员的工作台', note: '请用登记过的微信打开' },
] as const

export const States = () => (
  <>
    <Specimen name="StateView" purpose="没有东西可列时：为什么，以及往哪里走。" props={STATE}>
      {STATES.map(({ art, title, note }) => (
        <Sample key={art} label={art}>
          <StateView
            art={art}
            title={title}
            note={note}
            action={art === 'cloud' ? { label: '再试一次', onClick: () => undefined } : undefined}
          />
        </Sample>
      ))}
    </Specimen>
    <Specimen name="Screen" purpose="每一页的框：底色、页头、安全区、大字模式。这一页就在它里面。" props={SCREEN} />
  </>
)
