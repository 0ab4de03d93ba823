/**
 * Linear mixed models by restricted maximum likelihood: students in classes in schools, growth over
 * time, two crossed groupings.
 */
@NullMarked
package org.cairnlearn.statistics.mixed;

import org.jspecify.annotations.NullMarked;
