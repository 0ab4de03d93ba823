/**
 * Exports of student data from DataShop (the repository of LearnSphere): tables separated by tabs,
 * by transaction or by student and step. Of each step a student's first attempt is read, with the
 * skills of one of the export's skill models. The application's imports use it; it knows nothing of
 * a school.
 */
@NullMarked
package org.cairnlearn.standards.datashop;

import org.jspecify.annotations.NullMarked;
