package org.cairnlearn.school.classdoor;

/** The pictures that a card is made of; children of six know their names. */
public enum Picture {
    SUN,
    MOON,
    STAR,
    HEART,
    FISH,
    BIRD,
    CAT,
    APPLE,
    TREE,
    CAR,
    UMBRELLA,
    KEY
}
