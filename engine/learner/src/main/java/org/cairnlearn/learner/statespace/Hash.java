package org.cairnlearn.learner.statespace;

/** A well mixed number for a name (FNV-1a, finished by Stafford's mix 13). */
public final class Hash {
    private Hash() {}

    /** The same for the same name on every machine. */
    public static long of(String name) {
        long h = 0xcbf29ce484222325L;
        for (int i = 0; i < name.length(); i++) {
            h = (h ^ name.charAt(i)) * 0x100000001b3L;
        }
        h = (h ^ (h >>> 30)) * 0xbf58476d1ce4e5b9L;
        h = (h ^ (h >>> 27)) * 0x94d049bb133111ebL;
        return h ^ (h >>> 31);
    }
}
