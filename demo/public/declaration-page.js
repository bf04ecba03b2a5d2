// The declaration follows the language of the page.
for (const button of document.querySelectorAll('[data-demo="language"]'))
  button.addEventListener('click', () => {
    document.documentElement.lang = button.value;
  });
