package org.cairnlearn.school.exchange;

import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.PersonId;

/**
 * What is shown before it is taken in: a file that somebody handed in on a page, or what came from
 * a server that somebody keeps.
 *
 * @param by who handed it in, or keeps the server
 * @param source what the server is called; empty for a file
 * @param name the file's name as the browser gave it
 */
public record Uploaded(TenantId tenant, PersonId by, ImportKind kind, String source, String name) {
    private static final int LONGEST = 80;

    /** A file. */
    public Uploaded(TenantId tenant, PersonId by, ImportKind kind, String name) {
        this(tenant, by, kind, "", name);
    }

    /** A name that leads out of no folder and means nothing to any shell. */
    String safeName() {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var safe = last.replaceAll("[^\\p{L}\\p{N}._ -]", "_").replaceAll("^[. ]+", "").strip();
        var end = Math.max(0, safe.length() - LONGEST); // the end, so that the file's kind stays
        return safe.isEmpty() ? "upload" : safe.substring(end).strip();
    }
}
