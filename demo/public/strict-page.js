// A page under a policy should see none of these.
for (const line of window.violations) demo.say('violations', line);
document.addEventListener('securitypolicyviolation', (event) =>
  demo.say('violations', `${event.effectiveDirective} ${event.blockedURI}`),
);
