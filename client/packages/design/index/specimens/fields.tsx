import { useState } from 'react'
import { Field } from '@/components/field'
import { propsOf } from '../documented'
import { Sample, Specimen } from '../specimen'

const PROPS = propsOf<typeof Field>({
  id: ['string', '名字；问题的名字是 id-problem'],
  label: ['string', '填什么'],
  value: ['string', '现在的内容'],
  onInput: ['(value: string) => void', '内容变了'],
  type: ["'text' | 'digit' | 'number' | 'nickname' | 'idcard'", '键盘；默认 text'],
  maxlength: ['number', '最长多少字；默认 140'],
  placeholder: ['string', '空着时的提示'],
  problem: ['string', '哪里不对，会被读出来'],
  note: ['string', '说明；有问题时让位给问题'],
  suffix: ['ReactNode', '右端的单位或控件'],
  focus: ['boolean', '打开键盘'],
  onBlur: ['(value: string) => void', '离开；微信昵称键盘只在此时给出内容'],
  onConfirm: ['(value: string) => void', '键盘上的完成'],
  multiline: ['boolean', '多行'],
  counter: ['boolean', '显示已写几字'],
  disabled: ['boolean', '不能改'],
})

export const Fields = () => {
  const [name, setName] = useState('')
  const [yuan, setYuan] = useState('398')
  const [words, setWords] = useState('')
  return (
    <Specimen name="Field" purpose="要填的东西，名字在上，问题在下。" props={PROPS}>
      <Sample label="单行、单位、有问题、多行">
        <Field
          id="design-name"
          label="昵称"
          type="nickname"
          placeholder="2 到 16 个字"
          maxlength={16}
          counter
          value={name}
          onInput={setName}
        />
        <Field id="design-yuan" label="消费金额" type="digit" suffix="元" note="小票上的实付金额" value={yuan} onInput={setYuan} />
        <Field id="design-code" label="取件码" value="K7Q2" problem="还差 3 位，请照小票下方填写" onInput={() => undefined} />
        <Field
          id="design-words"
          label="想对我们说"
          multiline
          maxlength={200}
          counter
          placeholder="哪里不顺手，请告诉我们"
          value={words}
          onInput={setWords}
        />
        <Field id="design-fixed" label="手机号" value="138****8001" disabled onInput={() => undefined} />
      </Sample>
    </Specimen>
  )
}
