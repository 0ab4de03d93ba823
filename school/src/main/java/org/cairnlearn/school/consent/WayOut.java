package org.cairnlearn.school.consent;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Something by which data of students leaves the pages of those who work with them: a download, a
 * sheet for a wall, a file that a command writes. It names what the data is wanted for, and leaves
 * out whoever refused that ({@link ConsentBook#refused}). A test finds the ways out that name no
 * purpose.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface WayOut {
    Purpose purpose();

    /** Which data it holds. */
    DataKind[] data();
}
