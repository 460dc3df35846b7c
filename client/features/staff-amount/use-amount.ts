import { useState } from 'react'
import { type AmountKey, faultOf, fenOf, press } from './amount-input'

/** An amount that is being typed, as whole fen, under a limit. */
export const useAmount = (limitFen: number) => {
  const [text, setText] = useState('')
  const fen = fenOf(text)
  return {
    text,
    fen,
    fault: faultOf(fen, limitFen),
    // From what is typed so far, not from what was drawn last: fingers are faster than drawing.
    press: (key: AmountKey) => setText((so) => press(so, key)),
    clear: () => setText(''),
  }
}
