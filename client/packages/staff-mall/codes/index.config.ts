export default definePageConfig({
  navigationBarTitleText: '导入券码',
  navigationBarTextStyle: 'white',
  enableShareAppMessage: false,
  enableShareTimeline: false,
})
