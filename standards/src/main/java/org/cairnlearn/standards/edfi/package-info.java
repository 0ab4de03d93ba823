/**
 * Ed-Fi bulk interchanges (XML) of a school district, put into OneRoster's columns so that one set
 * of checks holds for both: organisations, sessions, courses, sections, students, staff, contacts
 * and who belongs where. Everything else in them, and every sensitive thing, is passed over.
 */
@NullMarked
package org.cairnlearn.standards.edfi;

import org.jspecify.annotations.NullMarked;
