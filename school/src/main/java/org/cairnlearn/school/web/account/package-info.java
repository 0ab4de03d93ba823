/**
 * The pages around an account: signing in. Used by the sign-in controller. It checks no password
 * and holds no session.
 */
@NullMarked
package org.cairnlearn.school.web.account;

import org.jspecify.annotations.NullMarked;
