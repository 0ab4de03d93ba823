/**
 * Frameworks of competencies with what must be learned before what: CASE packages, the Coherence
 * Map of the Common Core in mathematics, states' standards in Ed-Fi files, and plain tables that a
 * school writes itself. {@link org.cairnlearn.standards.framework.FrameworkFiles} is the front
 * door; the school's exchange module turns the records into its own.
 */
@NullMarked
package org.cairnlearn.standards.framework;

import org.jspecify.annotations.NullMarked;
