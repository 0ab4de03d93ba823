/**
 * Between the school's records and the search's numbers: makes an instance of a problem and a plan
 * of a solution. What the numbers cannot hold, such as which room of several, is settled here, and
 * what nobody can settle is left to be named.
 */
@org.jspecify.annotations.NullMarked
package org.cairnlearn.planner.day.solve;
