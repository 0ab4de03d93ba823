/**
 * How well predictions came true: one number each for order, sharpness and honesty, with intervals
 * from a bootstrap of whole students. Any model's predictions can be measured; the models do not
 * know this package. A measure that cannot be taken, such as an area under the curve where every
 * answer was right, is missing and never NaN.
 */
@NullMarked
package org.cairnlearn.learner.accuracy;

import org.jspecify.annotations.NullMarked;
