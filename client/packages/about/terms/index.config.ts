export default definePageConfig({ navigationBarTitleText: '常青会员' })
