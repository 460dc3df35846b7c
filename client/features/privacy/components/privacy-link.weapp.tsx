import { Button } from '@/components/button'
import { useStrings } from '@/strings'
import { openGuide } from '../guide'

/** Leads to the privacy guide that the brand has filed with WeChat. */
export const PrivacyLink = () => {
  const { terms } = useStrings()
  return (
    <Button look="plain" onClick={openGuide}>
      {terms.guide}
    </Button>
  )
}
