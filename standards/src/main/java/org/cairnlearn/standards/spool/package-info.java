/**
 * Lists that lie in files, for what may be larger than the memory. The readers of large files write
 * into them; whoever goes through such a list sees no difference.
 */
@NullMarked
package org.cairnlearn.standards.spool;

import org.jspecify.annotations.NullMarked;
