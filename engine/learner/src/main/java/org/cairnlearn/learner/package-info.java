@NullMarked
package org.cairnlearn.learner;

import org.jspecify.annotations.NullMarked;
