import type { PropsWithChildren } from 'react'
import { Button as Native, type ButtonProps, View } from '@tarojs/components'
import './index.scss'

interface Props {
  look?: 'main' | 'soft' | 'plain'
  /** Shows that something is under way and takes no further tap. */
  busy?: boolean
  disabled?: boolean
  id?: string
  className?: string
  /** What WeChat itself does on a tap, such as `getPhoneNumber`. */
  openType?: ButtonProps['openType']
  onClick?: () => void
  onGetPhoneNumber?: ButtonProps['onGetPhoneNumber']
}

/** The one button. A second tap while it is busy does nothing. */
export const Button = ({
  look = 'main',
  busy = false,
  disabled = false,
  id,
  className = '',
  openType,
  onClick,
  onGetPhoneNumber,
  children,
}: PropsWithChildren<Props>) => (
  <Native
    id={id}
    className={`button button--${look} ${busy ? 'is-busy' : ''} ${disabled ? 'is-disabled' : ''} ${className}`}
    hoverClass={busy || disabled ? 'none' : 'button--pressed'}
    hoverStayTime={80}
    disabled={busy || disabled}
    {...(openType ? { openType, onGetPhoneNumber } : {})}
    onClick={busy || disabled ? undefined : onClick}
  >
    {busy && <View className="button__wheel" />}
    {children}
  </Native>
)
