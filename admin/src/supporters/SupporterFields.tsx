import Box from '@mui/material/Box';
import {
  AutocompleteArrayInput,
  CheckboxGroupInput,
  NumberInput,
  TextArrayInput,
} from 'react-admin';
import { own } from '../i18n/own.js';
import { choicesOf } from '../i18n/words.js';
import { useProfile } from '../providers/use-profile.js';
import { Choice, Fields, Pair, Words } from '../ui/inputs.js';
import { Panel } from '../ui/Panel.js';
import { regionChoices } from './regions.js';

const labels = own.resources.supporters.fields;
const plain = {
  fullWidth: true,
  variant: 'outlined',
  margin: 'none',
  size: 'small',
  helperText: false,
} as const;

/** The fields of a supporter, for making and changing one. */
export const SupporterFields = () => {
  const { data: profile } = useProfile();
  const themes = profile?.themes ?? [];
  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: 900 }}>
      <Panel title="基本">
        <Fields>
          <Pair>
            <Words source="name" label={labels.name} must />
            <Words source="affiliation" label={labels.affiliation} />
            <Choice source="kind" label={labels.kind} must choices={choicesOf('supporterKind')} />
            <Choice
              source="status"
              label={labels.status}
              must
              choices={choicesOf('supporterStatus')}
            />
          </Pair>
          <Words
            source="email"
            label={labels.email}
            type="email"
            parse={(value: string) => (value === '' ? null : value)}
            helperText="ないと打診のメールを送れません"
          />
          <Words source="headline" label={labels.headline} />
          <Words source="biography" label={labels.biography} multiline minRows={4} />
        </Fields>
      </Panel>
      <Panel title="得意なこと">
        <Fields>
          <TextArrayInput source="specialities" label={labels.specialities} {...plain} />
          <AutocompleteArrayInput
            source="themes"
            label={labels.themes}
            choices={themes.map(({ code, name }) => ({ id: code, name: `${code} ${name}` }))}
            translateChoice={false}
            {...plain}
          />
          <TextArrayInput source="sectors" label={labels.sectors} {...plain} />
        </Fields>
      </Panel>
      <Panel title="受けられる範囲">
        <Fields>
          <AutocompleteArrayInput
            source="regions"
            label={labels.regions}
            choices={regionChoices(profile?.municipalities ?? [])}
            translateChoice={false}
            {...plain}
          />
          <CheckboxGroupInput
            source="methods"
            label={labels.methods}
            choices={choicesOf('method')}
            translateChoice={false}
            helperText={false}
          />
          <Pair>
            <NumberInput
              source="capacityMonthly"
              label={labels.capacityMonthly}
              min={0}
              {...plain}
            />
            <NumberInput source="capacityAtOnce" label={labels.capacityAtOnce} min={0} {...plain} />
          </Pair>
          <TextArrayInput
            source="conflicts"
            label={labels.conflicts}
            {...plain}
            helperText="この名前を含む団体・会社の相談は候補から外れます"
          />
        </Fields>
      </Panel>
    </Box>
  );
};
