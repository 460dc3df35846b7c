import type * as z from 'zod'
import type { actions } from '@shared/contracts'

/**
 * The contracts as types only: what checks them (zod) stays on the server, and nothing of it reaches the phone.
 */
type Actions = typeof actions

export type FunctionName = keyof Actions
export type Action<F extends FunctionName> = keyof Actions[F] & string

type Contract = { readonly effect: 'read' | 'write'; readonly request: z.ZodType; readonly answer: z.ZodType }
type ContractOf<F extends FunctionName, A extends Action<F>> = Actions[F][A] extends Contract ? Actions[F][A] : never

export type Input<F extends FunctionName, A extends Action<F>> = z.input<ContractOf<F, A>['request']>
export type Data<F extends FunctionName, A extends Action<F>> = z.infer<ContractOf<F, A>['answer']>

type WithEffect<F extends FunctionName, E extends Contract['effect']> = {
  [A in Action<F>]: ContractOf<F, A>['effect'] extends E ? A : never
}[Action<F>]

export type ReadAction<F extends FunctionName> = WithEffect<F, 'read'>
export type WriteAction<F extends FunctionName> = WithEffect<F, 'write'>
