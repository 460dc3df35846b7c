import { Cell, CellGroup } from '@/components/cell'

export interface Fact {
  readonly label: string
  readonly value: string
}

/** What holds, one line each. */
export const Facts = ({ facts, title, id }: { facts: readonly Fact[]; title?: string; id?: string }) => (
  <CellGroup title={title} id={id}>
    {facts.map((fact) => (
      <Cell key={fact.label} title={fact.label} value={fact.value} />
    ))}
  </CellGroup>
)
