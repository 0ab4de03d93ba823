// Asks the browser for a passkey and posts what it answers, as WebAuthn's own JSON has it.

const bytes = (text) =>
  Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (one) => one.charCodeAt(0));

const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const made = async (form) => {
  const name = form.elements.name.value;
  const credential = await navigator.credentials.create({
    publicKey: {
      challenge: bytes(form.dataset.challenge),
      rp: { id: form.dataset.host, name: 'Cairn' },
      user: { id: bytes(form.dataset.handle), name, displayName: name },
      pubKeyCredParams: [
        { type: 'public-key', alg: -7 },
        { type: 'public-key', alg: -257 },
      ],
      authenticatorSelection: {
        residentKey: 'required',
        requireResidentKey: true,
        userVerification: 'required',
      },
      attestation: 'none',
    },
  });
  return {
    clientDataJSON: text(credential.response.clientDataJSON),
    attestationObject: text(credential.response.attestationObject),
    of: credential,
  };
};

const used = async (form) => {
  const credential = await navigator.credentials.get({
    publicKey: {
      challenge: bytes(form.dataset.challenge),
      rpId: form.dataset.host,
      userVerification: 'required',
    },
  });
  return {
    clientDataJSON: text(credential.response.clientDataJSON),
    authenticatorData: text(credential.response.authenticatorData),
    signature: text(credential.response.signature),
    userHandle: text(credential.response.userHandle ?? new ArrayBuffer(0)),
    of: credential,
  };
};

const ask = async (form) => {
  const { of, ...response } = await (form.dataset.passkey === 'create' ? made(form) : used(form));
  return JSON.stringify({
    id: of.id,
    rawId: text(of.rawId),
    type: of.type,
    response,
    clientExtensionResults: {},
  });
};

if (window.PublicKeyCredential) {
  document.querySelectorAll('form[data-passkey]').forEach((form) => {
    form.hidden = false;
    form.addEventListener('submit', async (event) => {
      if (form.elements.credential.value) {
        return;
      }
      event.preventDefault();
      try {
        form.elements.credential.value = await ask(form);
        form.requestSubmit();
      } catch {
        form.querySelector('[data-failed]').hidden = false;
      }
    });
  });
  document.querySelectorAll('[data-no-passkey]').forEach((note) => {
    note.hidden = true;
  });
}
