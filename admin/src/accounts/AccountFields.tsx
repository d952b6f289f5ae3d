import type { NewAccount } from '../api/accounts.js';
import type { Role } from '../api/types.js';
import { choicesOf } from '../i18n/words.js';
import type { Mistakes } from '../ui/FormDialog.js';
import { Line } from '../ui/Line.js';
import { NativeSelect } from '../ui/NativeSelect.js';

/** What each role may do, in a sentence. */
const ROLE_DESCRIPTIONS: Record<Role, string> = {
  staff: '相談の受付から回答までを行います。',
  manager: '職員の仕事に加えて、個人情報の管理と集計の確定を行います。',
  admin: '職員の仕事に加えて、アカウント・監査記録・個人情報を管理します。',
  auditor: 'すべてを見られますが、何も変えられません。',
};

interface AccountFieldsProps {
  value: NewAccount;
  onChange: (value: NewAccount) => void;
  mistakes: Mistakes;
  /** Nobody changes their own role. */
  roleFixed?: boolean;
}
export const AccountFields = ({ value, onChange, mistakes, roleFixed }: AccountFieldsProps) => (
  <>
    <Line
      label="名前 ※"
      value={value.name}
      mistake={mistakes.name}
      autoFocus
      onChange={(name) => onChange({ ...value, name })}
      sx={{ mt: 1 }}
    />
    <Line
      label="メールアドレス ※"
      type="email"
      value={value.email}
      mistake={mistakes.email}
      onChange={(email) => onChange({ ...value, email })}
    />
    <NativeSelect
      label="役割"
      value={value.role}
      choices={choicesOf('role')}
      disabled={roleFixed === true}
      onChange={(role) => onChange({ ...value, role: role as Role })}
      helper={
        roleFixed
          ? '自分の役割は、ほかの管理者に変えてもらってください。'
          : ROLE_DESCRIPTIONS[value.role]
      }
      {...(mistakes.role === undefined ? {} : { mistake: mistakes.role })}
    />
  </>
);
