/** The words of the page that explains the branch's certificate. */

export const T = {
  title: "Let this device trust the branch",
  why: "The branch protects what staff type with a certificate that it made itself. A device has to be told once that this certificate is the right one. Customers need not do this.",
  compareTitle: "First compare, then download",
  compare: "The kiosk shows the same letters and digits on its page for staff, and the program shows them at its start. Go on only if all of them are the same.",
  fingerprint: "Fingerprint of the certificate, SHA-256",
  download: "Download the certificate",
  deviceTitle: "Then install it on this device",
  remove: "To take the trust back, remove the certificate called WaitWise in the same settings.",
  notYet: "This device does not trust the branch yet. The page goes on by itself as soon as it does.",
  trusted: "This device trusts the branch.",
  known: "The branch has a certificate that every device trusts. There is nothing to do.",
  noTls: "The branch works without a certificate at present. There is nothing to do.",
  go: "Go on",
  goAnyway: "Go on without, past the browser's warning",
  unreachable: "The branch does not answer just now. Check the Wi-Fi, and load this page again.",
};

/** `agent` tells from the browser's own name which device this is likely to be. */
export const DEVICES = [
  {
    name: "Android",
    agent: /Android/,
    steps: [
      "Download the certificate with the button above.",
      "Open Settings, then Security & privacy, More security settings, Encryption & credentials, Install a certificate. (Or search the settings for “certificate”.)",
      "Choose CA certificate, then Install anyway, and pick waitwise.crt from the downloads.",
      "Come back to this page.",
    ],
  },
  {
    name: "iPhone and iPad",
    agent: /iPhone|iPad|Macintosh/,
    steps: [
      "Open this page in Safari, and download the certificate with the button above. Choose Allow.",
      "Open Settings. Near the top it says Profile Downloaded: choose that, then Install.",
      "Still in Settings, open General, About, Certificate Trust Settings, and switch the one called WaitWise on.",
      "Come back to this page.",
    ],
  },
  {
    name: "Windows",
    agent: /Windows/,
    steps: [
      "Download the certificate with the button above, and open waitwise.crt.",
      "Choose Install Certificate, then Current User.",
      "Choose Place all certificates in the following store, Browse, Trusted Root Certification Authorities.",
      "Choose Next, Finish, and answer Yes to the question with the fingerprint.",
      "Close the browser, and open this page again.",
    ],
  },
  {
    name: "Chromebook",
    agent: /CrOS/,
    steps: [
      "Download the certificate with the button above.",
      "Open chrome://certificate-manager in the browser, then Local certificates, Custom, Installed by you.",
      "At Trusted certificates choose Import, and pick waitwise.crt from the downloads.",
      "Come back to this page.",
    ],
  },
];
