/**
 * Plans in the making. A {@link org.cairnlearn.planner.day.draft.Draft} is a day to which sessions,
 * students and talks are added only where every rule allows it; what cannot be kept is known by
 * name. The first plan is made here, and what a quicker search found is brought into the rules
 * here. Ids are numbers inside: the places of records in their problem's sorted lists.
 */
@NullMarked
package org.cairnlearn.planner.day.draft;

import org.jspecify.annotations.NullMarked;
