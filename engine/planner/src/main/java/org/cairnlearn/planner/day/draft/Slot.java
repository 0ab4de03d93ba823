package org.cairnlearn.planner.day.draft;

/**
 * Where and by whom an offering could be opened.
 *
 * @param offering its number
 * @param block its first block
 * @param teacher its teacher, or -1
 * @param room its room
 */
record Slot(int offering, int block, int teacher, int room) {}
