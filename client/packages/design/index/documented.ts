export interface PropRow {
  readonly name: string
  readonly type: string
  readonly meaning: string
}

type Component = (props: never) => unknown

/** Type and meaning of every prop. The compiler wants each prop of the component here, and none that it has not. */
type Documented<C extends Component> = {
  readonly [P in keyof Required<Parameters<C>[0]>]: readonly [type: string, meaning: string]
}

/** The props of a component as rows of a table; a `?` after the name marks what may be left out. */
export const propsOf = <C extends Component>(props: Documented<C>): PropRow[] =>
  Object.entries<readonly [string, string]>(props).map(([name, [type, meaning]]) => ({ name, type, meaning }))
