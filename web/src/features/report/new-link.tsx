import { Check, Copy } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '@/components/ui/button';
import { Field, TextInput } from '@/components/ui/field';

/** The address of a new link, which is shown this once. */
export function NewLink({ url, onAnother }: { url: string; onAnother: () => void }) {
  const { t } = useTranslation('report');
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.select(), []);
  return (
    <div ref={box} className="mt-4 flex flex-col gap-3 text-ink">
      <Field label={t('share.url')} hint={t('share.once')}>
        {(field) => <TextInput {...field} readOnly value={url} onFocus={(event) => event.target.select()} />}
      </Field>
      <div className="flex flex-wrap gap-2.5">
        <Button look="primary" onClick={() => void navigator.clipboard.writeText(url).then(() => setCopied(true), () => setCopied(false))}>
          {copied ? <Check size={16} aria-hidden /> : <Copy size={16} aria-hidden />}
          {t(copied ? 'share.copied' : 'share.copy')}
        </Button>
        <Button onClick={onAnother}>{t('share.another')}</Button>
      </div>
    </div>
  );
}
