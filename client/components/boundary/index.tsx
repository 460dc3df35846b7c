import { Component, type PropsWithChildren, type ReactNode } from 'react'

interface Props {
  /** Drawn instead of children that cannot be. */
  instead: ReactNode
}

/** Keeps a fault in drawing from blanking the page: React knows only classes for this. */
export class Boundary extends Component<PropsWithChildren<Props>, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override componentDidCatch(fault: unknown): void {
    console.error(fault)
  }

  override render(): ReactNode {
    return this.state.broken ? this.props.instead : this.props.children
  }
}
