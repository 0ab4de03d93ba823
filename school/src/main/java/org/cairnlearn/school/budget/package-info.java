/**
 * How many different students an account may open in an hour and a day: first it asks for a reason,
 * then it stops the account and raises an alarm. It counts in the log of {@code audit}, after every
 * answer. Also opening for a reason and a short time what a role does not show. Pages ask {@link
 * org.cairnlearn.school.budget.BudgetBook} and {@link org.cairnlearn.school.budget.GlassBook}. It
 * decides about no single student: that is the business of {@code access}.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "access", "audit"})
@NullMarked
package org.cairnlearn.school.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
