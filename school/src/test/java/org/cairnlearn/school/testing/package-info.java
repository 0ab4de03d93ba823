/**
 * What several tests share: one browser for the whole run. Used by tests that look at pages. Not a
 * place for sample data of one module.
 */
@NullMarked
package org.cairnlearn.school.testing;

import org.jspecify.annotations.NullMarked;
