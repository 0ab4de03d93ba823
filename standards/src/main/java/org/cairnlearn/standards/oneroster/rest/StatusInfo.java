package org.cairnlearn.standards.oneroster.rest;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.standards.json.JsonValues;

/**
 * The answer that says no ({@code imsx_StatusInfo}).
 *
 * @param minor which of the standard's words says why
 * @param description for people; nothing of the request stands in it
 */
public record StatusInfo(Minor minor, String description) {
    /** Why not, in the standard's words, each with its HTTP status. */
    public enum Minor {
        INVALID_FILTER_FIELD(400, "invalid_filter_field"),
        INVALID_SELECTION_FIELD(400, "invalid_selection_field"),
        INVALID_SORT_FIELD(400, "invalid_sort_field"),
        INVALID_DATA(400, "invaliddata"),
        UNAUTHORISED(401, "unauthorisedrequest"),
        FORBIDDEN(403, "forbidden"),
        UNKNOWN_OBJECT(404, "unknownobject"),
        /** For CASE, whose ids all are. */
        INVALID_UUID(404, "invalid_uuid"),
        SERVER_BUSY(429, "server_busy"),
        FAILED(500, "internal_server_error");

        private final int status;
        private final String text;

        Minor(int status, String text) {
            this.status = status;
            this.text = text;
        }

        /** The HTTP status that goes with it. */
        public int status() {
            return status;
        }
    }

    /** What an HTTP status comes to, where nothing more is known. */
    public static StatusInfo of(int status) {
        return switch (status) {
            case 401 -> new StatusInfo(Minor.UNAUTHORISED, "Ask for a new access token.");
            case 403 -> new StatusInfo(Minor.FORBIDDEN, "This is not open to you.");
            case 404 -> new StatusInfo(Minor.UNKNOWN_OBJECT, "There is no such object.");
            case 429 -> new StatusInfo(Minor.SERVER_BUSY, "Wait, then ask again.");
            default ->
                    status < 500
                            ? new StatusInfo(Minor.INVALID_DATA, "This could not be understood.")
                            : new StatusInfo(Minor.FAILED, "Something broke on our side.");
        };
    }

    /** As JSON. */
    public String json() {
        return JsonValues.write(Map.of("imsx_StatusInfo", info("imsx_CodeMinor")));
    }

    /** As JSON the way CASE has it: without a name around it. */
    public String bareJson() {
        return JsonValues.write(info("imsx_codeMinor"));
    }

    private Map<String, Object> info(String minorName) {
        var field = new LinkedHashMap<String, Object>();
        field.put("imsx_codeMinorFieldName", "TargetEndSystem");
        field.put("imsx_codeMinorFieldValue", minor.text);
        var info = new LinkedHashMap<String, Object>();
        info.put("imsx_codeMajor", "failure");
        info.put("imsx_severity", "error");
        info.put("imsx_description", description);
        info.put(minorName, Map.of("imsx_codeMinorField", List.of(field)));
        return info;
    }
}
