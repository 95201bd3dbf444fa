import type { Preset } from '../../core/review/preset.ts';
import { useMessages } from '../i18n/messages.ts';
import { EasyDaysRow } from './easy-days-row.tsx';
import { Section } from './section.tsx';
import { SwitchRow } from './switch-row.tsx';

type Props = { readonly preset: Preset; readonly change: (changes: Partial<Preset>) => Promise<void> };

/** How reviews are spread over the days. */
export function SpreadSection({ preset, change }: Props) {
  const words = useMessages().settings;
  return (
    <Section title={words.spreadTitle}>
      <SwitchRow
        field="fuzz"
        label={words.fuzz}
        hint={words.fuzzHint}
        value={preset.fuzz}
        onSave={(fuzz) => change({ fuzz })}
      />
      {preset.fuzz && (
        <>
          <SwitchRow
            field="load-balance"
            label={words.loadBalance}
            hint={words.loadBalanceHint}
            value={preset.loadBalance}
            onSave={(loadBalance) => change({ loadBalance })}
          />
          <EasyDaysRow days={preset.easyDays} onSave={(easyDays) => change({ easyDays })} />
        </>
      )}
    </Section>
  );
}
