package org.cairnlearn.statistics.mixed;

import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;

/**
 * What differs between the groups of a kind.
 *
 * @param name of the kind, such as school; nested kinds need groups of their own, such as class
 *     within school
 * @param effects the column of ones for the intercept, other columns for slopes; all may go
 *     together
 */
public record RandomTerm(String name, Groups groups, Columns effects) {}
