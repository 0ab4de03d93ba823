package org.cairnlearn.planner.day.search;

/**
 * What counts beside the values of places and the company of pairs.
 *
 * @param blend what mixtures of peers cost
 * @param staff what teachers' days cost
 * @param quotas what each student's day must hold
 */
public record Terms(Blend blend, Staff staff, Quotas quotas) {
    static Terms none() {
        return new Terms(Blend.none(), Staff.none(), Quotas.none());
    }
}
