// Each script of the page says here that it has run.
window.ran = (name) => {
  const item = document.createElement('li');
  item.textContent = name;
  document.querySelector('[data-demo="order"]').append(item);
};
