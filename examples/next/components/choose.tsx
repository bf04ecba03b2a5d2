'use client';
import { useConsent } from 'consentry/react';

export const Choose = () => {
  const { show } = useConsent();
  return (
    <button type="button" onClick={() => show('preferences')}>
      Choose cookies
    </button>
  );
};
