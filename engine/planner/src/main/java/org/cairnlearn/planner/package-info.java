@NullMarked
package org.cairnlearn.planner;

import org.jspecify.annotations.NullMarked;
