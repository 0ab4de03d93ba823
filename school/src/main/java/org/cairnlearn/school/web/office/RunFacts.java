package org.cairnlearn.school.web.office;

import java.util.List;
import org.cairnlearn.school.exchange.FileCount;
import org.cairnlearn.school.exchange.ImportUndo;
import org.cairnlearn.school.exchange.ImportedRun;
import org.cairnlearn.school.exchange.RefusedRow;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.standards.Problem;

/**
 * What the page of one import is made of, read in one piece of work.
 *
 * @param refused with the headers of their files; none for whoever may not see them
 * @param people who handed it in, where somebody did
 * @param undo whether it can be undone
 */
record RunFacts(
        ImportedRun run,
        List<FileCount> files,
        List<Problem> problems,
        List<RefusedRow> refused,
        List<Person> people,
        ImportUndo.Standing undo) {}
