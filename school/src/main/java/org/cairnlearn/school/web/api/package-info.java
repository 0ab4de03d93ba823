/**
 * What other systems of the school ask for: tokens, and the services of the standards. They come in
 * with a key of their own ({@link org.cairnlearn.school.access.Integrator}) and see what its scopes
 * open. No page for people.
 */
@NullMarked
package org.cairnlearn.school.web.api;

import org.jspecify.annotations.NullMarked;
