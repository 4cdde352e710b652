import { useTranslation } from 'react-i18next';
import { Select } from '@/components/ui/select';
import type { Role } from '@/lib/api/me';
import { rolesToGive } from '@/lib/roles';

interface RoleSelectProps {
  id?: string;
  label?: string;
  /** The role of whoever gives it. */
  mine: Role;
  value: Role;
  disabled?: boolean;
  onChange: (role: Role) => void;
}

export function RoleSelect({ id, label, mine, value, disabled, onChange }: RoleSelectProps) {
  const { t } = useTranslation('app');
  return (
    <Select id={id} aria-label={label} value={value} disabled={disabled} onChange={(event) => onChange(event.target.value as Role)} className="min-w-34">
      {rolesToGive(mine).map((role) => (
        <option key={role} value={role}>
          {t(`role.${role}`)}
        </option>
      ))}
    </Select>
  );
}
