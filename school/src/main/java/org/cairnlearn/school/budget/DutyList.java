package org.cairnlearn.school.budget;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A list of many students that belongs to a duty, such as who is away today. It shows the same to
 * whoever has the duty, however often, and cannot be walked through id by id: its students are in
 * the log, and do not count against the budget.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DutyList {}
