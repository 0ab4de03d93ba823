@NullMarked
package org.cairnlearn.standards;

import org.jspecify.annotations.NullMarked;
