// For browsers that know no modules; current ones skip this file.
document.getElementById('too-old').hidden = false;
