import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextArea } from '@/components/ui/field';
import { GuideField } from './guide-field';

const words = (text: string) => [...new Set(text.split(/[,\n]/).map((word) => word.trim()).filter(Boolean))];

/** Words with commas between them; what is typed stays as it is until the field is left. */
export function CuesField({ place, values, onChange }: { place: string; values: string[]; onChange: (values: string[]) => void }) {
  const { t } = useTranslation('guides');
  const [text, setText] = useState<string | null>(null);
  return (
    <GuideField label={t('cues.label')} hint={t('cues.hint')} place={place}>
      {(attributes) => (
        <TextArea
          {...attributes}
          rows={2}
          className="field-sizing-content"
          value={text ?? values.join(', ')}
          onChange={(event) => {
            setText(event.target.value);
            onChange(words(event.target.value));
          }}
          onBlur={() => setText(null)}
        />
      )}
    </GuideField>
  );
}
