// What the main part says. Buttons that only a script can answer to, such as for copying, appear only with it; so does the day of reading.
() => {
  const main = document.querySelector('main');
  main.querySelectorAll('button[type=button], [data-today]').forEach((element) => element.remove());
  return main.innerText;
}
