import 'i18next';
import type common from '../locales/en/common.json';
import type check from '../locales/en/check.json';
import type home from '../locales/en/home.json';
import type report from '../locales/en/report.json';
import type room from '../locales/en/room.json';
import type sessions from '../locales/en/sessions.json';
import type setup from '../locales/en/setup.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      common: typeof common;
      check: typeof check;
      home: typeof home;
      report: typeof report;
      room: typeof room;
      sessions: typeof sessions;
      setup: typeof setup;
    };
  }
}
