/**
 * Who comes in and who may see which page: accounts, sign-in, sessions, and the policy that every
 * route declares. Pages ask it who the visitor is ({@link org.cairnlearn.school.access.Visitor} as
 * a method argument), say who may come ({@link org.cairnlearn.school.access.Allow}) and put its
 * token into their forms ({@link org.cairnlearn.school.access.FormToken}). It draws no page, and it
 * knows roles, not yet relationships: that a teacher sees only own classes is asked of the roster.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
