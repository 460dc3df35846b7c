import type { PropsWithChildren, ReactNode } from 'react'
import { ScrollView, View } from '@tarojs/components'
import { reachable } from '@/lib/reachable'
import { Button, type ButtonLook } from '../button'
import { Icon } from '../icon'
import { named } from '../named'
import './index.scss'

interface SheetProps {
  open: boolean
  title: string
  /** Asked for by a tap beside the sheet or on its cross. */
  onClose: () => void
  id?: string
  /** What the cross says to those who hear it; without it there is no cross. */
  closeLabel?: string
  /** Stays in sight below what scrolls. */
  foot?: ReactNode
}

/** A sheet from the bottom, over a page that stands still meanwhile. Its place in the page does not matter. */
export const Sheet = ({ open, title, onClose, id, closeLabel, foot, children }: PropsWithChildren<SheetProps>) => {
  if (!open) return null
  return (
    <View className="sheet" {...named(id)} catchMove ariaRole="dialog" ariaLabel={title} aria-modal="true">
      <View className="sheet__veil" {...named(id, 'veil')} onClick={onClose} />
      <View className="sheet__panel">
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          {closeLabel && (
            <View
              className="sheet__close"
              {...named(id, 'close')}
              hoverClass="is-pressed"
              hoverStayTime={80}
              ariaRole="button"
              ariaLabel={closeLabel}
              onClick={onClose}
            >
              <Icon name="close" />
            </View>
          )}
        </View>
        <ScrollView scrollY {...reachable} enhanced showScrollbar={false} className={`sheet__body ${foot ? 'sheet__body--above' : ''}`}>
          <View className="sheet__content">{children}</View>
        </ScrollView>
        {foot && <View className="sheet__foot">{foot}</View>}
      </View>
    </View>
  )
}

interface ConfirmProps extends Omit<SheetProps, 'foot' | 'closeLabel'> {
  confirmLabel: string
  confirmLook?: ButtonLook
  /** What was confirmed is under way: the sheet stays until it is known how that ended. */
  busy?: boolean
  disabled?: boolean
  onConfirm: () => void
  cancelLabel: string
}

/** Asks before something is done. The children say what will happen. */
export const ConfirmSheet = ({
  confirmLabel,
  confirmLook = 'main',
  busy = false,
  disabled,
  onConfirm,
  cancelLabel,
  ...sheet
}: PropsWithChildren<ConfirmProps>) => {
  const close = () => !busy && sheet.onClose()
  return (
    <Sheet
      {...sheet}
      onClose={close}
      foot={
        <>
          <Button {...named(sheet.id, 'confirm')} look={confirmLook} busy={busy} disabled={disabled} onClick={onConfirm}>
            {confirmLabel}
          </Button>
          <Button {...named(sheet.id, 'cancel')} look="plain" disabled={busy} onClick={close}>
            {cancelLabel}
          </Button>
        </>
      }
    />
  )
}
