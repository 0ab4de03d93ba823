/**
 * Who comes in and who may see which page: accounts, sign-in, sessions, and the policy that every
 * route declares. Pages ask it who the visitor is ({@link org.cairnlearn.school.access.Visitor} as
 * a method argument), say who may come ({@link org.cairnlearn.school.access.Allow}) and put its
 * token into their forms ({@link org.cairnlearn.school.access.FormToken}). Whether somebody may see
 * or change something is decided in one place, {@link org.cairnlearn.school.access.Decide}, by how
 * the visitor stands to it today, {@link org.cairnlearn.school.access.Standings}. It draws no page.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
