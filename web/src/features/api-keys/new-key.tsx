import { Check, Copy, TriangleAlert } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '@/components/ui/banner';
import { Button } from '@/components/ui/button';

/** The only time a key can be read. */
export function NewKey({ value, onDone }: { value: string; onDone: () => void }) {
  const { t } = useTranslation('api-keys');
  const [copied, setCopied] = useState<'yes' | 'no' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const copy = () =>
    navigator.clipboard.writeText(value).then(
      () => setCopied('yes'),
      () => setCopied('no'),
    );
  return (
    <div ref={box} tabIndex={-1} className="mb-5">
      <Banner icon={TriangleAlert} tone="warn" role="alert" title={t('once.title')}>
        <p>{t('once.note')}</p>
        <code className="my-3 block rounded-md border border-line-strong bg-surface p-2.5 text-13 break-all text-ink select-all">{value}</code>
        <div className="flex flex-wrap gap-2.5">
          <Button onClick={() => void copy()}>
            {copied === 'yes' ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
            {copied === 'yes' ? t('once.copied') : t('once.copy')}
          </Button>
          <Button look="quiet" onClick={onDone}>
            {t('once.done')}
          </Button>
        </div>
        <p role="status" className="mt-2 empty:hidden">
          {copied === 'no' && t('once.notCopied')}
        </p>
      </Banner>
    </div>
  );
}
