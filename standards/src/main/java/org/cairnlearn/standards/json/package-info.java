/**
 * JSON values of everyday size, for the readers of all standards that use it. It knows no standard.
 */
@NullMarked
package org.cairnlearn.standards.json;

import org.jspecify.annotations.NullMarked;
