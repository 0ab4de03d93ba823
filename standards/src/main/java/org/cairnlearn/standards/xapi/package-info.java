/**
 * xAPI as programs speak it (ADL xAPI 1.0.3; IEEE 9274.1.1, xAPI 2.0): what a statement, a query
 * and a document are, what is wrong with one and where in it, and how answers are written. Bytes
 * and records only; who may send or ask what, and where it is kept, is not known here.
 */
@NullMarked
package org.cairnlearn.standards.xapi;

import org.jspecify.annotations.NullMarked;
