import Link from 'next/link';
import type { ReactNode } from 'react';
import { options } from '../components/consent';

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <head>
        {/* First in the page, and not next/script: that would come too late for a tracker that nobody tagged. */}
        <script
          type="application/json"
          id="consentry-config"
          dangerouslySetInnerHTML={{ __html: JSON.stringify(options).replaceAll('<', '\\u003c') }}
        />
        <script src="/consentry/consentry.js" />
      </head>
      <body>
        <nav>
          <Link href="/">Home</Link> <Link href="/other">Other</Link>
        </nav>
        {children}
      </body>
    </html>
  );
}
