/**
 * The learner model: from observations to what a student has mastered.
 *
 * <p><b>What it knows.</b> A student is a general level and, for each competency with evidence, a
 * deviation from it; both are normal distributions on the logit scale. A piece of work moves both
 * in closed form (an extended Kalman filter: Glickman 1999; Weng and Lin 2011), several
 * competencies share it by their Q-matrix weights, and rubric scores count by Samejima's graded
 * response model (1969). Practice adds learning (Pavlik, Cen and Koedinger 2009), time leads back
 * to the prior with a half-life that grows with practice (Settles and Meeder 2016; Choffin et al.
 * 2019), and direct prerequisites shift the start of a competency without own evidence. An {@link
 * org.cairnlearn.learner.Estimate} says how likely mastery is and, apart from that, how sure the
 * level is; an {@link org.cairnlearn.learner.Explanation} takes it apart into what each piece of
 * work, practice, time and the prerequisites have added.
 *
 * <p><b>Who asks it.</b> The application's mastery module, through {@link
 * org.cairnlearn.learner.Learner} only: it stores {@link org.cairnlearn.learner.StudentState} in
 * plain columns, updates it with each new score and reads estimates at the moment a page is made.
 *
 * <p><b>What it is not.</b> It is not a grading policy: it yields a probability and a decision, and
 * a school's policy turns these into levels. It has no equations of its own: they are those of
 * {@code statespace}, whose model is untrained until one was fitted. It says something about work,
 * not about a person, and no evidence is not a low level. It reads no clock, draws no chance, and
 * does no input or output: the same evidence gives the same bits on any machine.
 */
@NullMarked
package org.cairnlearn.learner;

import org.jspecify.annotations.NullMarked;
