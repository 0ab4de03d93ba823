/** The modular monolith: one executable, one database. */
@NullMarked
package org.cairnlearn.school;

import org.jspecify.annotations.NullMarked;
