// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { rememberedMicrophone } from './audio-session';
import { DeviceWatch } from './device-watch';

vi.mock('./microphone.worklet.ts?worker&url', () => ({ default: '' }));
vi.mock('./playback.worklet.ts?worker&url', () => ({ default: '' }));

let group: string;
let devices: EventTarget;

const microphone = () => ({ kind: 'audioinput', deviceId: 'default', groupId: group });

async function watch(state: () => string) {
  const replace = vi.fn();
  const watching = new DeviceWatch(state, replace);
  const change = async () => {
    devices.dispatchEvent(new Event('devicechange'));
    await vi.waitFor(() => Promise.resolve());
    await new Promise((resolve) => setTimeout(resolve));
  };
  await new Promise((resolve) => setTimeout(resolve));
  return { watching, replace, change };
}

beforeEach(() => {
  group = 'headset';
  devices = Object.assign(new EventTarget(), { enumerateDevices: () => Promise.resolve([microphone()]) });
  vi.stubGlobal('navigator', { mediaDevices: devices });
  localStorage.clear();
});
afterEach(() => vi.unstubAllGlobals());

/** @fault unplugged */
it('takes the microphone that came back', async () => {
  const { replace, change } = await watch(() => 'lost');
  await change();
  expect(replace).toHaveBeenCalledTimes(1);
});

/** @fault unplugged */
it('follows the usual microphone when it becomes another one, and nothing else', async () => {
  const { replace, change } = await watch(() => 'on');
  await change();
  expect(replace).not.toHaveBeenCalled();
  group = 'built in';
  await change();
  expect(replace).toHaveBeenCalledTimes(1);
});

it('keeps one that was chosen by hand, and wants none where none is in use', async () => {
  rememberedMicrophone.set('chosen');
  const chosen = await watch(() => 'on');
  group = 'built in';
  await chosen.change();
  expect(chosen.replace).not.toHaveBeenCalled();
  const off = await watch(() => 'off');
  await off.change();
  expect(off.replace).not.toHaveBeenCalled();
});

it('stops watching when the room is left', async () => {
  const { watching, replace, change } = await watch(() => 'lost');
  watching.close();
  await change();
  expect(replace).not.toHaveBeenCalled();
});
