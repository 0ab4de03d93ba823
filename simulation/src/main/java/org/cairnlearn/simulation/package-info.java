@NullMarked
package org.cairnlearn.simulation;

import org.jspecify.annotations.NullMarked;
