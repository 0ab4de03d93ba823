/**
 * What no plan of a day can exceed. The day is summed over its blocks, so that a linear programme
 * of modest size is left; its prices come from a first-order method, and the bound that is
 * published is worked out from them in whole numbers, so that it holds whatever the method did.
 */
@org.jspecify.annotations.NullMarked
package org.cairnlearn.planner.day.bound;
