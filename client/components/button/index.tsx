import type { PropsWithChildren } from 'react'
import { Button as Native, type ButtonProps, View } from '@tarojs/components'
import { named } from '../named'
import './index.scss'

export type ButtonLook = 'main' | 'soft' | 'plain' | 'danger'

/** What WeChat itself does on a tap (`openType`, such as `getPhoneNumber`), and what it then calls. */
type OfWeChat = Pick<
  ButtonProps,
  'openType' | 'onGetPhoneNumber' | 'onChooseAvatar' | 'onAgreePrivacyAuthorization' | 'onOpenSetting' | 'onContact' | 'sendMessageTitle'
>

interface Props extends OfWeChat {
  look?: ButtonLook
  /** `small` is as wide as its words and stands in a row with others; its place for a finger is 44 high all the same. */
  size?: 'normal' | 'small'
  /** Shows that something is under way and takes no further tap. */
  busy?: boolean
  disabled?: boolean
  id?: string
  className?: string
  /** What is read aloud instead of the words. */
  ariaLabel?: string
  onClick?: () => void
}

/** The one button. A second tap while it is busy does nothing. */
export const Button = ({
  look = 'main',
  size = 'normal',
  busy = false,
  disabled = false,
  id,
  className = '',
  onClick,
  children,
  ...ofWeChat
}: PropsWithChildren<Props>) => (
  <Native
    {...named(id)}
    className={`button button--${look} ${size === 'small' ? 'button--small' : ''} ${busy ? 'is-busy' : ''} ${disabled ? 'is-disabled' : ''} ${className}`}
    hoverClass={busy || disabled ? 'none' : 'button--pressed'}
    hoverStayTime={80}
    disabled={busy || disabled}
    {...ofWeChat}
    onClick={busy || disabled ? undefined : onClick}
  >
    {busy && <View className="button__wheel" />}
    {children}
  </Native>
)
