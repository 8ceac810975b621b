// Passkeys: the page says in `data-options` what is asked, the device answers, and the form carries the answer.
// An invitation comes behind the `#` of its link, which no server is told and no log keeps.
"use strict";

const bytes = (text) => {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
};

const text = (buffer) => {
  const plain = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
};

const withIds = (list) => (list || []).map((each) => ({ ...each, id: bytes(each.id) }));

const asked = (kind, options) => {
  const read = { ...options, challenge: bytes(options.challenge) };
  if (kind === "create") {
    read.user = { ...options.user, id: bytes(options.user.id) };
    read.excludeCredentials = withIds(options.excludeCredentials);
  } else {
    read.allowCredentials = withIds(options.allowCredentials);
  }
  return read;
};

const answered = (credential) => {
  const response = {};
  for (const name of ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"]) {
    if (credential.response[name]) {
      response[name] = text(credential.response[name]);
    }
  }
  return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response };
};

for (const form of document.querySelectorAll("form[data-passkey]")) {
  const error = form.querySelector("[role=alert]");
  const say = (words) => {
    error.textContent = words;
    error.hidden = !words;
  };
  form.addEventListener("submit", async (event) => {
    if (form.elements.answer.value) {
      return;
    }
    event.preventDefault();
    if (!window.PublicKeyCredential) {
      say(form.dataset.unable);
      return;
    }
    say("");
    const kind = form.dataset.passkey;
    const publicKey = asked(kind, JSON.parse(form.dataset.options));
    try {
      const credential = await navigator.credentials[kind]({ publicKey });
      form.elements.answer.value = JSON.stringify(answered(credential));
      form.submit();
    } catch {
      say(form.dataset.failed);
    }
  });
}

for (const form of document.querySelectorAll("form[data-invitation]")) {
  if (location.hash.length > 1 && !form.elements.invitation.value) {
    form.elements.invitation.value = decodeURIComponent(location.hash.slice(1));
    history.replaceState(null, "", location.pathname);
    form.submit();
  }
}
