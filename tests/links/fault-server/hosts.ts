/** Names that the fault server goes by, with the host overrides that it hands out. */
export const PORTAL_HOST = 'portal.test';
/** Another site, behind the same port. */
export const OTHER_HOST = 'other.test';
/** The portal for telephones. */
export const MOBILE_HOST = 'm.portal.test';
/** Where WeChat shows articles. */
export const WECHAT_HOST = 'mp.weixin.qq.com';
