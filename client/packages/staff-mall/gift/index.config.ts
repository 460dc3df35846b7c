export default definePageConfig({
  navigationBarTitleText: '编辑礼品',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
