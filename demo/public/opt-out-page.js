window.consentryQueue.push((consentry) => {
  const show = () => {
    const { name } = demo.config.cookie;
    const record = document.cookie.split('; ').find((pair) => pair.startsWith(`${name}=`));
    demo.slot('record').textContent = record ?? 'Nothing yet: nobody has answered.';
  };
  show();
  consentry.on('consent', show);
});
