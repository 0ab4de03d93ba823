package org.cairnlearn.standards.xapi;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks agents and groups. */
final class Actors {
    /** By what somebody is known; exactly one of them. */
    private static final List<String> IDENTIFIERS =
            List.of("mbox", "mbox_sha1sum", "openid", "account");

    private static final Set<String> OF_AGENT = with("objectType", "name");
    private static final Set<String> OF_GROUP = with("objectType", "name", "member");

    private Actors() {}

    private static Set<String> with(String... more) {
        return Stream.concat(IDENTIFIERS.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    /** Either of them. */
    static void actor(Node actor) {
        if (isGroup(actor)) {
            group(actor);
        } else {
            agent(actor);
        }
    }

    static boolean isGroup(Node actor) {
        return actor.value() instanceof Map<?, ?> one && "Group".equals(one.get("objectType"));
    }

    static void agent(Node agent) {
        if (!agent.mustBeObject(OF_AGENT)) {
            return;
        }
        type(agent, "Agent");
        agent.find("name").ifPresent(Node::mustBeText);
        if (identifiers(agent) != 1) {
            agent.wrong("An agent is known by one of mbox, mbox_sha1sum, openid and account.");
        }
    }

    static void group(Node group) {
        if (!group.mustBeObject(OF_GROUP)) {
            return;
        }
        type(group, "Group");
        group.find("name").ifPresent(Node::mustBeText);
        var known = identifiers(group);
        if (known > 1) {
            group.wrong("A group is known by one of mbox, mbox_sha1sum, openid and account.");
        }
        if (known == 0) {
            group.need("member");
        }
        group.find("member").ifPresent(Actors::members);
    }

    private static void members(Node members) {
        for (var member : members.list()) {
            if (isGroup(member)) {
                member.wrong("A member of a group is no group.");
            } else {
                agent(member);
            }
        }
    }

    private static void type(Node actor, String type) {
        actor.find("objectType")
                .filter(one -> !one.value().equals(type))
                .ifPresent(one -> one.wrong("Agent or Group is expected here."));
    }

    private static int identifiers(Node actor) {
        var found = 0;
        for (var name : IDENTIFIERS) {
            var one = actor.find(name);
            if (one.isPresent()) {
                found++;
                identifier(name, one.get());
            }
        }
        return found;
    }

    private static void identifier(String name, Node value) {
        switch (name) {
            case "mbox" -> value.mustBe(Form.MAILBOX);
            case "mbox_sha1sum" -> value.mustBe(Form.SHA1);
            case "openid" -> value.mustBe(Form.IRI);
            default -> {
                if (value.mustBeObject(Set.of("homePage", "name"))) {
                    value.need("homePage").ifPresent(one -> one.mustBe(Form.IRI));
                    value.need("name").ifPresent(Node::mustBeText);
                }
            }
        }
    }

    /**
     * Who vouches for a statement: an agent, or two of which one is a program with an account (as
     * OAuth has them).
     */
    static void authority(Node authority) {
        actor(authority);
        if (!isGroup(authority)) {
            return;
        }
        var accounts =
                authority.find("member").map(Node::value).stream()
                        .flatMap(one -> one instanceof List<?> list ? list.stream() : Stream.of())
                        .filter(one -> one instanceof Map<?, ?> map && map.containsKey("account"))
                        .count();
        if (authority.find("member").map(Node::list).orElse(List.of()).size() != 2
                || accounts == 0
                || IDENTIFIERS.stream().anyMatch(authority::has)) {
            authority.wrong("An authority is an agent, or a program and its user.");
        }
    }
}
