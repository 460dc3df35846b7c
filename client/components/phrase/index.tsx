import { Fragment } from 'react'
import { Text } from '@tarojs/components'

interface Props {
  /** Words with names in braces: `{points} pts expire on {day}`. */
  text: string
  /** What stands in place of the names. */
  values: Readonly<Record<string, unknown>>
  /** How these look. */
  className: string
}

/** A sentence in which some values are set apart, in the order that its language gives them. */
export const Phrase = ({ text, values, className }: Props) => (
  <>
    {text.split(/(\{\w+\})/).map((part, i) =>
      part.startsWith('{') ? (
        <Text key={i} className={className}>
          {String(values[part.slice(1, -1)])}
        </Text>
      ) : (
        <Fragment key={i}>{part}</Fragment>
      ),
    )}
  </>
)
