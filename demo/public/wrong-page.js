// The report may come before or after this file.
demo.slot('config').textContent = JSON.stringify(demo.config, null, 2);
const show = () => {
  if (window.problems.length) demo.slot('report').textContent = window.problems.join('\n\n');
};
show();
document.addEventListener('consentry:error', show);
