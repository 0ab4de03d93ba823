package org.cairnlearn.school.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.cairnlearn.school.platform.Wanted;
import org.cairnlearn.standards.oneroster.rest.RestQuery;
import org.cairnlearn.standards.oneroster.rest.ServiceNames;
import org.cairnlearn.standards.oneroster.rest.StatusInfo;
import org.cairnlearn.standards.oneroster.rest.StatusInfo.Minor;

/**
 * What is asked of one of OneRoster's services.
 *
 * @param path behind the address of the service, part by part
 * @param address of the service, for references
 */
public record RestRequest(List<String> path, RestQuery query, String address) {
    public RestRequest {
        path = List.copyOf(path);
    }

    /** Why the fields that it chooses are none of such an object. */
    Optional<StatusInfo> badSelection(String object) {
        return query.fields().stream().allMatch(one -> ServiceNames.knows(object, one))
                ? Optional.empty()
                : Optional.of(
                        new StatusInfo(
                                Minor.INVALID_SELECTION_FIELD,
                                "fields names a field that is not one."));
    }

    /** Why its filter or its order cannot be read. */
    Optional<StatusInfo> unread(ServiceFields fields, Predicate<Wanted.Filter> takes) {
        var filter = query.filter();
        if (filter != null && fields.filter(filter).filter(takes).isEmpty()) {
            return Optional.of(
                    new StatusInfo(
                            Minor.INVALID_FILTER_FIELD,
                            "The filter names a field that is not one here, or a value that does not fit it."));
        }
        var sort = query.sort();
        if (sort != null && fields.column(sort.field()).isEmpty()) {
            return Optional.of(
                    new StatusInfo(
                            Minor.INVALID_SORT_FIELD, "The list cannot be sorted by this field."));
        }
        return Optional.empty();
    }

    /** The part of the list that it asks for; its filter and its order are ones that are read. */
    Wanted wanted(ServiceFields fields) {
        var sort = query.sort();
        return new Wanted(
                Optional.ofNullable(query.filter()).flatMap(fields::filter).orElse(null),
                sort == null
                        ? null
                        : fields.column(sort.field())
                                .map(column -> new Wanted.Order(column, sort.descending()))
                                .orElse(null),
                new Wanted.Span(query.span().limit(), query.span().offset()));
    }

    /** An object with the fields that it chooses. */
    Map<String, Object> selected(Map<String, Object> object) {
        if (query.fields().isEmpty()) {
            return object;
        }
        var selected = new LinkedHashMap<String, Object>();
        for (var field : query.fields()) {
            var name = field.split("\\.", 2)[0];
            var value = object.get(name);
            if (value != null) {
                selected.put(name, value);
            }
        }
        return selected;
    }
}
