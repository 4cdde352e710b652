import 'i18next';
import type app from '../locales/en/app.json';
import type check from '../locales/en/check.json';
import type common from '../locales/en/common.json';
import type home from '../locales/en/home.json';
import type measure from '../locales/en/measure.json';
import type problems from '../locales/en/problems.json';
import type report from '../locales/en/report.json';
import type room from '../locales/en/room.json';
import type roomExtra from '../locales/en/room-extra.json';
import type sample from '../locales/en/sample.json';
import type sessions from '../locales/en/sessions.json';
import type setup from '../locales/en/setup.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      app: typeof app;
      check: typeof check;
      common: typeof common;
      home: typeof home;
      measure: typeof measure;
      problems: typeof problems;
      report: typeof report;
      room: typeof room;
      'room-extra': typeof roomExtra;
      sample: typeof sample;
      sessions: typeof sessions;
      setup: typeof setup;
    };
  }
}
