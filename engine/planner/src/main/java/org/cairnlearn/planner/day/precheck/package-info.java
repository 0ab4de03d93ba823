/**
 * What cannot be met, said before any search. {@link org.cairnlearn.planner.day.precheck.Precheck}
 * looks at each family of rules by itself and names the smallest set of wishes that clash, in words
 * and with what would resolve it. It finds what can be proved by counting; a day that it passes may
 * still hold a wish that no plan keeps, which the plan then names.
 */
@NullMarked
package org.cairnlearn.planner.day.precheck;

import org.jspecify.annotations.NullMarked;
