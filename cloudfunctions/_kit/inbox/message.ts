import type { MemberDocument } from '../../../shared/contracts/documents/member'
import { type MessageDocument, type MessageKind, messageSchema } from '../../../shared/contracts/documents/message'
import { shanghaiIso } from '../../../shared/domain/time'
import { checked } from '../ledger/documents'

export interface NewMessage {
  /** Names the cause, `card:<key of its entry>` for one, so that a cause which is told again tells nothing twice. */
  readonly key: string
  readonly memberId: string
  readonly kind: MessageKind
  readonly title: string
  readonly body: string
  readonly link: MessageDocument['link']
  readonly now: number
}

/** Checked on reading and on writing alike. */
export const asMessage = (document: unknown): MessageDocument => checked(messageSchema, document)

/** One line of a member's inbox, to be inserted into `messages` in the transaction that causes it. */
export const messageOf = ({ key, now, ...told }: NewMessage): MessageDocument =>
  asMessage({ _id: key, schema: 1, ...told, at: shanghaiIso(now) })

/** Whether the member lets us write about this. What concerns the safety of the card is written whatever the switches say. */
export const wants = (member: MemberDocument, kind: MessageKind): boolean => kind === 'card' || member.messages[kind]
