import { Gate } from 'consentry/react';
import Script from 'next/script';
import { Choose } from '../components/choose';
import { requestConsent } from '../components/request-consent';

export default async function Home() {
  const { allowed } = await requestConsent();
  return (
    <main>
      <h1>Home</h1>
      <Gate category="analytics" initial={allowed} fallback={<Choose />}>
        <p>Counted, thank you.</p>
        <Script src="/stats.js" />
      </Gate>
    </main>
  );
}
