import type { Service } from '../config/config.js';
import type { Kit } from './kit.js';
import { Switch } from './Switch.js';

interface ServiceRowProps {
  kit: Kit;
  service: Service;
  checked: boolean;
  disabled: boolean;
  onSwitch: (on: boolean) => void;
}

export const ServiceRow = ({ kit: { text }, service, checked, disabled, onSwitch }: ServiceRowProps) => {
  const { id, name, country, policyUrl, cookies } = service;
  const provider = [service.provider, country].filter(Boolean).join(', ');
  return (
    <div part="service">
      <Switch
        id={`s-${id}`}
        label={name}
        data={{ 'data-consentry-service': id }}
        checked={checked}
        disabled={disabled}
        onSwitch={onSwitch}
      />
      {(provider || policyUrl || cookies.length > 0) && (
        <details part="details">
          <summary>{text('details', { name })}</summary>
          {provider && <p>{text('provider', { name: provider })}</p>}
          {policyUrl && (
            <p>
              <a part="link" href={policyUrl}>
                {text('policy')}
              </a>
            </p>
          )}
          {cookies.map((cookie) => (
            <p key={cookie.name}>
              <code>{cookie.name}</code> {[cookie.duration, cookie.purpose].filter(Boolean).join(' · ')}
            </p>
          ))}
        </details>
      )}
    </div>
  );
};
