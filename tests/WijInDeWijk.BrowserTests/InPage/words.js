// What the main part says. Buttons that only a script can answer to, such as for copying, appear only with it.
() => {
  const main = document.querySelector('main');
  main.querySelectorAll('button[type=button]').forEach((button) => button.remove());
  return main.innerText;
}
