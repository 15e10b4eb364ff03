// A link to one task carries it behind the #, which a browser keeps to itself: hand it over to the page after sign-in.
const form = document.getElementById('sign-in');
if (form && location.hash) {
  form.action += location.hash;
}
