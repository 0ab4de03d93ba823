/**
 * Packages of courseware as cmi5 1.0 ("Quartz") has them: what stands in one, and which statements
 * of a running unit are in order. Bytes and statements in, records and verdicts out; it knows no
 * student and keeps nothing.
 */
@NullMarked
package org.cairnlearn.standards.cmi5;

import org.jspecify.annotations.NullMarked;
