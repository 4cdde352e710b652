import 'i18next';
import type apiKeys from '../locales/en/api-keys.json';
import type app from '../locales/en/app.json';
import type audit from '../locales/en/audit.json';
import type check from '../locales/en/check.json';
import type common from '../locales/en/common.json';
import type engines from '../locales/en/engines.json';
import type guides from '../locales/en/guides.json';
import type home from '../locales/en/home.json';
import type mailbox from '../locales/en/mailbox.json';
import type measure from '../locales/en/measure.json';
import type minutes from '../locales/en/minutes.json';
import type organisation from '../locales/en/organisation.json';
import type practice from '../locales/en/practice.json';
import type problems from '../locales/en/problems.json';
import type profile from '../locales/en/profile.json';
import type report from '../locales/en/report.json';
import type resumes from '../locales/en/resumes.json';
import type room from '../locales/en/room.json';
import type roomExtra from '../locales/en/room-extra.json';
import type sample from '../locales/en/sample.json';
import type sessions from '../locales/en/sessions.json';
import type setup from '../locales/en/setup.json';
import type signIn from '../locales/en/sign-in.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      'api-keys': typeof apiKeys;
      app: typeof app;
      audit: typeof audit;
      check: typeof check;
      common: typeof common;
      engines: typeof engines;
      guides: typeof guides;
      home: typeof home;
      mailbox: typeof mailbox;
      measure: typeof measure;
      minutes: typeof minutes;
      organisation: typeof organisation;
      practice: typeof practice;
      problems: typeof problems;
      profile: typeof profile;
      report: typeof report;
      resumes: typeof resumes;
      room: typeof room;
      'room-extra': typeof roomExtra;
      sample: typeof sample;
      sessions: typeof sessions;
      setup: typeof setup;
      'sign-in': typeof signIn;
    };
  }
}
