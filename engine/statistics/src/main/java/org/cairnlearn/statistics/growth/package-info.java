/** Growth compared with students who started alike: quantile regression on B-splines. */
@NullMarked
package org.cairnlearn.statistics.growth;

import org.jspecify.annotations.NullMarked;
