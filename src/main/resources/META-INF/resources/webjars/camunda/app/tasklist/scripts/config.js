// Read by Tasklist at every start; this file wins over the one in the vendor's jar.
export default {
  app: {
    vendor: '携手',
    name: '· 待办'
  },
  dateFormat: {
    monthName: 'MMMM',
    day: 'DD',
    abbr: 'YYYY-MM-DD HH:mm',
    normal: 'YYYY-MM-DD HH:mm',
    long: 'YYYY年M月D日 HH:mm',
    short: 'YYYY年M月D日'
  },
  // Only Chinese is offered, so every browser language falls back to it.
  locales: {
    availableLocales: ['zh'],
    fallbackLocale: 'zh'
  },
  customScripts: ['scripts/xieshou/tasklist'],
  disableWelcomeMessage: true,
  // No keyboard shortcuts: their key combinations are taken by Chinese input methods.
  shortcuts: {}
};
