/**
 * Accounts that people have elsewhere (OpenID Connect): sends a browser to the identity provider,
 * looks at what it brings back, and knows which person of the roster that is. The sign-in pages ask
 * it, and the office, which reconciles what could not be told. It begins no session itself: {@code
 * access} does. A token that is not meant for this very visit opens nothing.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "access"})
@NullMarked
package org.cairnlearn.school.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
