/** What is needed when something goes away: fetched while the line is up. */
export { DeviceWatch } from './device-watch';
export { OwnSpeech } from './own-speech';
