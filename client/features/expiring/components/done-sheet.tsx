import { View } from '@tarojs/components'
import type { Reinstated, Rescued } from '@shared/contracts'
import { Button } from '@/components/button'
import { PickUpCode } from '@/components/pick-up-code'
import { Sheet } from '@/components/sheet'
import { dateWords, grouped } from '@/lib/format'
import { go } from '@/lib/routes'
import { useStrings, useWords } from '@/strings'
import { expiringTable } from '@/strings/expiring'
import { doneView } from '../done'
import { CertificateView } from './certificate'
import './done-sheet.scss'

interface Props {
  done: Rescued | Reinstated | undefined
  onClose: () => void
}

/** What has come of it: the code of a gift, the certificate of a donation, the new last day of points. */
export const DoneSheet = ({ done, onClose }: Props) => {
  const words = useWords(expiringTable)
  const { common } = useStrings()
  if (!done) return null
  const { title, note } = doneView(done, words)
  const gift = 'gift' in done ? done.gift : undefined
  const certificate = 'certificate' in done ? done.certificate : undefined
  const look = () => {
    onClose()
    go('entry', { id: done.entryId })
  }
  return (
    <Sheet
      id="rescued"
      open
      title={title}
      closeLabel={common.close}
      onClose={onClose}
      foot={
        <>
          <Button id="rescued-ok" onClick={onClose}>
            {words.done.ok}
          </Button>
          <Button id="rescued-entry" look="plain" onClick={look}>
            {words.done.entry}
          </Button>
        </>
      }
    >
      {note && <View className="rescued__note">{note}</View>}
      {gift && <PickUpCode code={gift.code} label={words.code} note={words.codeNote(dateWords(gift.until))} />}
      {certificate && <CertificateView certificate={certificate} points={Math.abs(done.points)} />}
      <View className="rescued__balance" id="rescued-balance">
        {words.done.balance(grouped(done.balance))}
      </View>
    </Sheet>
  )
}
