/** The devices that a certificate is installed on, and the steps, as the keys of their words. */

/** @type {{name: string, agent: RegExp, steps: string[]}[]} `agent` tells likely ones by the browser */
export const DEVICES = [
  { name: "Android", agent: /Android/, steps: ["stepDownload", "android1", "android2", "stepBack"] },
  { name: "iPhone, iPad", agent: /iPhone|iPad|Macintosh/, steps: ["iphone1", "iphone2", "iphone3", "stepBack"] },
  { name: "Windows", agent: /Windows/, steps: ["stepDownload", "windows1", "windows2", "windows3", "windows4"] },
  { name: "Chromebook", agent: /CrOS/, steps: ["stepDownload", "chromebook1", "chromebook2", "stepBack"] },
];
