// Stands for Google's tag: goes through the commands that are in the data layer when it runs, as that does.
(() => {
  const told = [...window.dataLayer].filter(
    (entry) => String(entry) === '[object Arguments]' && entry[0] === 'consent',
  );
  const storage = told.map(([, command, signals]) => `${command} ${signals.analytics_storage}`);
  demo.say('ran', `The tag runs. analytics_storage: ${storage.join(', ')}.`);
})();
