export default definePageConfig({
  navigationBarTitleText: '库存',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
