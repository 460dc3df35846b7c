/** A browser draws without a place on the page. */
export const DrawingBoard = (_: { id: string }) => null
