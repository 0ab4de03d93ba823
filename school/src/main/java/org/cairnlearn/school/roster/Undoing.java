package org.cairnlearn.school.roster;

/**
 * What undoing an import of a roster does to the records of one kind.
 *
 * @param ended it had added them: they end
 * @param setBack it had changed them: they are as before
 * @param back it had ended them: they are back
 */
public record Undoing(RosterKind kind, long ended, long setBack, long back) {}
