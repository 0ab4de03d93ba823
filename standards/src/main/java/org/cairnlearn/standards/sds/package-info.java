/**
 * Microsoft School Data Sync: its CSV formats, version 1 and 2.1, put into OneRoster's columns so
 * that one set of checks holds for both. Passwords, contact data, demographics and flags of
 * students are never read.
 */
@NullMarked
package org.cairnlearn.standards.sds;

import org.jspecify.annotations.NullMarked;
