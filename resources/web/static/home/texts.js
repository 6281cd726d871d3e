/** The words of the first page. */

export const T = {
  title: "What do you want to do?",
  doors: "Pages",
  staff: "Serve customers",
  staffText: "Sign in, take a counter, call the next one",
  board: "Show the board",
  boardText: "Who is served where, for a screen in the room",
  queues: "One queue's board",
};
