import helmet from 'helmet';
import type { RequestHandler } from 'express';

/** What no page of ours needs: whoever gets a script in finds these doors shut. The clipboard stays, links are copied. */
const UNUSED = ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'serial', 'usb'];

/**
 * Headers of every answer, pages and APIs alike. Scripts, styles, fonts and connections come from the own origin alone,
 * nothing is framed, and a link with an invitation in it is told to nobody.
 * @param publicOrigin the address that people type; under https it is also said that there is no other way
 */
export function securityHeaders(publicOrigin: string): RequestHandler[] {
  const secure = publicOrigin.startsWith('https:');
  const live = publicOrigin.replace(/^http/, 'ws');
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'self'"],
          scriptSrc: ["'self'"],
          scriptSrcAttr: ["'none'"],
          styleSrc: ["'self'"],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          // By the standard 'self' covers the WebSocket too; not every browser in a pocket knows that yet.
          connectSrc: ["'self'", live],
          workerSrc: ["'self'"],
          manifestSrc: ["'self'"],
          objectSrc: ["'none'"],
          baseUri: ["'none'"],
          formAction: ["'self'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: secure && { maxAge: 365 * 86_400, includeSubDomains: false },
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'deny' },
    }),
    (_req, res, next) => {
      res.set('permissions-policy', UNUSED.map((name) => `${name}=()`).join(', '));
      next();
    },
  ];
}
