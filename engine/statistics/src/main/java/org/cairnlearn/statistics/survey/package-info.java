/** Design-based estimates from samples: strata, clusters, finite populations, known margins. */
@NullMarked
package org.cairnlearn.statistics.survey;

import org.jspecify.annotations.NullMarked;
