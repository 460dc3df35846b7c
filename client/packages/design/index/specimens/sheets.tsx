import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/components/button'
import { Cell, CellGroup } from '@/components/cell'
import { ConfirmSheet, Sheet } from '@/components/sheet'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const SHEET = propsOf<typeof Sheet>({
  open: ['boolean', '是否在看'],
  title: ['string', '标题，也是读屏时的名字'],
  onClose: ['() => void', '点了旁边或叉号'],
  id: ['string', '名字；另有 id-veil、id-close'],
  closeLabel: ['string', '叉号怎么读；不给就没有叉号'],
  foot: ['ReactNode', '底部一直看得见的部分'],
  children: ['ReactNode', '内容，长了自己滚动'],
})

const CONFIRM = propsOf<typeof ConfirmSheet>({
  open: ['boolean', '是否在问'],
  title: ['string', '问什么'],
  onClose: ['() => void', '取消；办理中不会触发'],
  id: ['string', '名字；另有 id-confirm、id-cancel'],
  confirmLabel: ['string', '确定按钮的字，说清要做的事'],
  confirmLook: ['ButtonLook', '确定按钮的样子；默认 main'],
  busy: ['boolean', '正在办理，面板留着等结果'],
  disabled: ['boolean', '还不能确定'],
  onConfirm: ['() => void', '确定'],
  cancelLabel: ['string', '取消按钮的字'],
  children: ['ReactNode', '会发生什么'],
})

const CONSEQUENCES = ['已出示的会员码立即失效', '积分、等级与记录都保留', '找回手机后可以随时解挂', '期间仍可在柜台报手机号积分']

export const Sheets = () => {
  const [open, setOpen] = useState<'sheet' | 'confirm'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Specimen name="Sheet" purpose="从底部升起的面板，后面的页面不动；最高占 85% 屏高。" props={SHEET}>
        <Sample label="点开看">
          <Button id="design-sheet-open" look="soft" onClick={() => setOpen('sheet')}>
            打开面板
          </Button>
        </Sample>
      </Specimen>
      <Specimen name="ConfirmSheet" purpose="做之前先问，正文把后果说清楚。" props={CONFIRM}>
        <Sample label="点开看">
          <Button id="design-confirm-open" look="soft" onClick={() => setOpen('confirm')}>
            挂失会员卡
          </Button>
        </Sample>
      </Specimen>
      <Sheet open={open === 'sheet'} id="design-sheet" title="常见问题" closeLabel="关闭" onClose={close}>
        <View className="design__bleed">
          <CellGroup>
            {['积分什么时候到账', '积分会过期吗', '换了手机怎么办', '怎样升级银卡', '小票丢了还能补录吗', '怎样挂失', '怎样注销'].map(
              (title) => (
                <Cell key={title} title={title} onClick={close} />
              ),
            )}
          </CellGroup>
        </View>
      </Sheet>
      <ConfirmSheet
        open={open === 'confirm'}
        id="design-confirm"
        title="挂失会员卡？"
        confirmLabel="现在挂失"
        confirmLook="danger"
        cancelLabel="先不挂失"
        onConfirm={close}
        onClose={close}
      >
        {CONSEQUENCES.map((words) => (
          <View key={words}>· {words}</View>
        ))}
      </ConfirmSheet>
    </>
  )
}
