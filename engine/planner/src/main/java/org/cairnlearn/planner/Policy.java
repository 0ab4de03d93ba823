package org.cairnlearn.planner;

/**
 * What the school has decided about its plans. The prices are in milli-mastery, so that anyone can
 * argue with them: a price of 20 says "worth a fiftieth of a mastered topic".
 *
 * @param ledMin fewest students in a teacher-led group that {@link #lesson} makes; standard 3
 * @param ledMax most students in a teacher-led group that {@link #lesson} makes; standard 6
 * @param peerMin fewest students in a peer group that {@link #peers} makes; standard 2
 * @param peerMax most students in a peer group that {@link #peers} makes; standard 4
 * @param talks how many students get a talk in the block, at most one talk each; standard 1
 * @param talkLength minutes of a talk; standard 7
 * @param gap minutes that pass between the led part of a lesson and a talk of its teacher or of a
 *     student in it; standard 1
 * @param samenessBand readiness points by which two students of one teacher-led group may differ at
 *     no price; standard 200
 * @param samenessPrice milli-mastery per 100 readiness points beyond the band, for each pair of a
 *     teacher-led group, rounded down per pair; standard 10. Peers have no such price: they gain
 *     from a mix.
 * @param stabilityPrice milli-mastery for each student who is planned for another offering than in
 *     the previous plan; standard 20
 */
public record Policy(
        int ledMin,
        int ledMax,
        int peerMin,
        int peerMax,
        int talks,
        Minutes talkLength,
        Minutes gap,
        int samenessBand,
        int samenessPrice,
        int stabilityPrice) {
    public Policy {
        Words.within("The smallest led group", ledMin, 1, ledMax);
        Words.within("The smallest peer group", peerMin, 1, peerMax);
        Words.within("Talks in a block", talks, 0, 1000);
        Words.within("Minutes of a talk", talkLength.value(), 1, 1440);
        Words.within("The band of sameness", samenessBand, 0, 1000);
        Words.within("The price of sameness", samenessPrice, 0, Value.LIMIT);
        Words.within("The price of a changed place", stabilityPrice, 0, Value.LIMIT);
    }

    /** What a school starts with. */
    public static Policy standard() {
        return new Policy(3, 6, 2, 4, 1, new Minutes(7), new Minutes(1), 200, 10, 20);
    }

    /** A teacher-led group of this policy's size. */
    public Offering lesson(OfferingId id, TopicId topic, Minutes led) {
        return new Offering(id, Kind.TL, topic, ledMin, ledMax, led);
    }

    /** A peer group of this policy's size. */
    public Offering peers(OfferingId id, TopicId topic) {
        return new Offering(id, Kind.PEER, topic, peerMin, peerMax, new Minutes(0));
    }
}
