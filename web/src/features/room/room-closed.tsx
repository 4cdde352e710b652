import { Link } from '@tanstack/react-router';
import { AppWindow, CircleCheck, CircleSlash, CloudAlert, Compass, FileCheck, Hourglass, Volume2, type LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { BrandMark } from '@/components/ui/brand';
import { Button, buttonClass } from '@/components/ui/button';
import type { Stage } from './room-state';

interface RoomClosedProps {
  sessionId: string;
  stage: Stage;
  locked?: boolean;
  onTakeOver: () => void;
  onEnter?: () => void;
}

/** The room when nobody can speak in it: over, elsewhere, out of reach, or waiting for one press. */
export function RoomClosed({ sessionId, stage, locked, onTakeOver, onEnter }: RoomClosedProps) {
  const { t } = useTranslation('room-extra');
  if (locked) {
    return (
      <Panel icon={Volume2} title={t('gesture.title')} note={t('gesture.note')}>
        <Button look="primary" size="large" autoFocus onClick={onEnter}>
          {t('gesture.enter')}
        </Button>
      </Panel>
    );
  }
  if (stage.name === 'replaced') {
    return (
      <Panel icon={AppWindow} title={t('replaced.title')} note={t('replaced.note')}>
        <Button look="primary" size="large" onClick={onTakeOver}>
          {t('replaced.here')}
        </Button>
        <HomeLink />
      </Panel>
    );
  }
  if (stage.name === 'ended') return <Ended sessionId={sessionId} stage={stage} />;
  return <Failed sessionId={sessionId} code={stage.name === 'failed' ? stage.code : ''} />;
}

function Ended({ sessionId, stage }: { sessionId: string; stage: Stage & { name: 'ended' } }) {
  const { t } = useTranslation('room-extra');
  const rated = stage.outcome === 'valid' || stage.outcome === null;
  const note = stage.outcome === 'insufficient-data' ? t('ended.insufficient-data') : stage.outcome === 'technical-failure' ? t('ended.technical-failureNote') : t('ended.valid');
  return (
    <Panel icon={rated ? CircleCheck : CircleSlash} title={t(`ended.${stage.reason ?? 'unknown'}`)} note={note}>
      <Link to="/sessions/$sessionId" params={{ sessionId }} className={buttonClass('primary', 'large')}>
        {t(rated ? 'ended.report' : 'ended.transcript')}
      </Link>
      <HomeLink />
    </Panel>
  );
}

function Failed({ sessionId, code }: { sessionId: string; code: string }) {
  const { t } = useTranslation('room-extra');
  if (code === '4404' || code === 'session-not-found') {
    return (
      <Panel icon={Compass} title={t('failed.missing')} note={t('failed.missingNote')}>
        <HomeLink />
      </Panel>
    );
  }
  if (code === '4403' || code === 'consent-missing') {
    return (
      <Panel icon={FileCheck} title={t('failed.consent')} note={t('failed.consentNote')}>
        <Link to="/practice/$sessionId/check" params={{ sessionId }} className={buttonClass('primary', 'large')}>
          {t('failed.check')}
        </Link>
      </Panel>
    );
  }
  if (code === '4402' || code === 'minutes-used-up') {
    return (
      <Panel icon={Hourglass} title={t('failed.minutes')} note={t('failed.minutesNote')}>
        <HomeLink />
      </Panel>
    );
  }
  if (code === 'session-ended') return <Ended sessionId={sessionId} stage={{ name: 'ended', reason: null, outcome: null }} />;
  return (
    <Panel icon={CloudAlert} title={t('failed.title')} note={t('failed.note')}>
      <Button look="primary" size="large" onClick={() => location.reload()}>
        {t('failed.again')}
      </Button>
      <HomeLink />
    </Panel>
  );
}

function HomeLink() {
  const { t } = useTranslation('room-extra');
  return (
    <Link to="/" className={buttonClass('quiet', 'large')}>
      {t('ended.home')}
    </Link>
  );
}

function Panel({ icon: Icon, title, note, children }: { icon: LucideIcon; title: string; note: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <header className="flex h-[52px] items-center border-b border-line px-4 md:h-15 md:px-7">
        <BrandMark />
      </header>
      <main id="main" tabIndex={-1} className="grid flex-1 place-items-center px-5 py-10 text-center">
        <div className="flex max-w-md flex-col items-center">
          <span className="grid size-14 place-items-center rounded-full bg-accent-soft text-accent-ink">
            <Icon size={26} strokeWidth={1.75} aria-hidden />
          </span>
          <h1 className="mt-5">{title}</h1>
          <p role="status" className="mt-2 text-15 text-ink-2">
            {note}
          </p>
          <div className="mt-6 flex flex-wrap justify-center gap-2.5">{children}</div>
        </div>
      </main>
    </div>
  );
}
