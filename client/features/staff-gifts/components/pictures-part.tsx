import { Image, View } from '@tarojs/components'
import { Button } from '@/components/button'
import { useWords } from '@/strings'
import { giftDeskTable } from '@/strings/gift-desk'
import { useAddPicture } from '../use-add-picture'
import type { GiftForm } from '../use-gift-form'
import { Part, Wrong } from './form-parts'

const MOST = 6

/** Photos of the gift, the first of which stands in the list. */
export const PicturesPart = ({ form }: { form: GiftForm }) => {
  const words = useWords(giftDeskTable).form
  const { pictures } = form.draft
  const adding = useAddPicture(form.addPicture)
  return (
    <Part id="pictures" title={words.pictures} note={words.picturesNote}>
      <View className="gift-part__photos" id="gift-photos">
        {pictures.map((fileId, i) => (
          <View key={fileId} className="gift-part__photo">
            <Image className="gift-part__picture" src={form.urls.get(fileId) ?? ''} mode="aspectFill" ariaLabel={words.pictureAt(i + 1)} />
            <Button
              id={`picture-remove-${i}`}
              size="small"
              look="plain"
              ariaLabel={`${words.removePicture} ${words.pictureAt(i + 1)}`}
              onClick={() => form.change({ pictures: pictures.filter((one) => one !== fileId) })}
            >
              {words.removePicture}
            </Button>
          </View>
        ))}
      </View>
      {pictures.length < MOST && (
        <Button id="picture-add" look="soft" busy={adding.busy} onClick={() => void adding.add()}>
          {words.addPicture}
        </Button>
      )}
      {adding.problem && (
        <View className="gift-part__wrong" id="picture-problem" ariaRole="alert">
          {adding.problem}
        </View>
      )}
      <Wrong form={form} field="pictures" />
    </Part>
  )
}
