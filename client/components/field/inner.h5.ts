/** In the browser the field lies inside Taro's element, and it is the field that needs the name. */
export const namedBy = (label: string) => ({ nativeProps: { 'aria-label': label } })
