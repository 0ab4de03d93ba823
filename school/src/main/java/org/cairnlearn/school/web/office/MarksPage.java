package org.cairnlearn.school.web.office;

import org.cairnlearn.school.web.kit.Notice;
import org.cairnlearn.school.web.kit.Table;
import org.cairnlearn.school.web.kit.Take;
import org.jspecify.annotations.Nullable;

/**
 * What teachers marked on who is here, and the school's own record lacks.
 *
 * @param from the first day, as a form writes it
 * @param to the last day
 * @param none said when the record lacks nothing, else null
 * @param days how many marks on which day
 * @param file all of them as a table to import into the school's own system
 */
public record MarksPage(String from, String to, @Nullable Notice none, Table days, Take file) {}
