/**
 * OneRoster 1.2 as a web service speaks it (1EdTech OneRoster 1.2, REST binding of the rostering
 * service): what a request asks for, the objects of an answer, and the answer that says no. Bytes
 * and records only; who may ask for what, and where the records are from, is not known here.
 */
@NullMarked
package org.cairnlearn.standards.oneroster.rest;

import org.jspecify.annotations.NullMarked;
