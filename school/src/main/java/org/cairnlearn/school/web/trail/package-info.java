/**
 * A map of skills: what leads to what, laid out in rows and columns and drawn as one picture. Used
 * by the pages that show a student's way. It is given words, marks and addresses, and knows no
 * student; the laying out ({@code Shape} to {@code Way}) knows no drawing either.
 */
@NullMarked
package org.cairnlearn.school.web.trail;

import org.jspecify.annotations.NullMarked;
