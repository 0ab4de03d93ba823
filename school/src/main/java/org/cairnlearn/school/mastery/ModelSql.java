package org.cairnlearn.school.mastery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.mastery.FittedModel.Data;
import org.cairnlearn.school.mastery.FittedModel.Decision;
import org.cairnlearn.school.mastery.FittedModel.Origin;
import org.cairnlearn.school.mastery.FittedModel.Size;
import org.cairnlearn.school.mastery.FittedModel.Standing;
import org.cairnlearn.school.platform.TenantId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Every SQL statement about fitted models. */
@Component
class ModelSql {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JdbcClient sql;

    ModelSql(JdbcClient sql) {
        this.sql = sql;
    }

    /** Whose model holds, and which; 0 is the untrained one. */
    record Now(TenantId tenant, int number) {}

    Now inForce() {
        return sql.sql(
                        """
                        select platform.current_tenant() as tenant, mastery.model_in_force() as number
                        """)
                .query((row, _) ->
                        new Now(
                                new TenantId(row.getObject("tenant", UUID.class)),
                                row.getInt("number")))
                .single();
    }

    /** A stored model. */
    record Document(byte[] packed, String sha256) {}

    Document document(int number) {
        return sql.sql(
                        """
                        select document, data_sha256
                          from mastery.model
                         where number = :number
                        """)
                .param("number", number)
                .query((row, _) ->
                        new Document(row.getBytes("document"), row.getString("data_sha256")))
                .single();
    }

    /** All models of the school, the newest first. */
    List<FittedModel> all() {
        return sql.sql(
                        """
                        select number, standing, version, fitted_at, data_sha256, first_at, last_at,
                               observations, students, options, seed, consent_basis, comparison,
                               decided_at, decided_by
                          from mastery.model
                         order by number desc
                        """)
                .query((row, _) -> model(row))
                .list();
    }

    Optional<FittedModel> find(int number) {
        return all().stream().filter(model -> model.number() == number).findFirst();
    }

    private static FittedModel model(ResultSet row) throws SQLException {
        var data =
                new Data(
                        row.getString("data_sha256"),
                        instant(row, "first_at"),
                        instant(row, "last_at"),
                        new Size(row.getInt("observations"), row.getInt("students")),
                        row.getString("consent_basis"));
        var comparison = row.getString("comparison");
        var by = row.getString("decided_by");
        return new FittedModel(
                row.getInt("number"),
                Standing.valueOf(row.getString("standing")),
                new Origin(
                        row.getString("version"),
                        instant(row, "fitted_at"),
                        data,
                        row.getString("options"),
                        row.getLong("seed")),
                comparison == null ? null : MAPPER.readValue(comparison, Comparison.class),
                by == null ? null : new Decision(instant(row, "decided_at"), by));
    }

    /** Stores a model under the next number. */
    int add(Origin origin, byte[] packed) {
        var data = origin.data();
        return sql.sql(
                        """
                        insert into mastery.model
                               (number, standing, document, version, fitted_at, data_sha256, first_at, last_at,
                                observations, students, options, seed, consent_basis)
                        select coalesce(max(number), 0) + 1, 'MADE', :document, :version, :fittedAt, :sha256,
                               :first, :last, :observations, :students, :options, :seed, :consentBasis
                          from mastery.model
                        returning number
                        """)
                .param("document", packed)
                .param("version", origin.version())
                .param("fittedAt", utc(origin.fittedAt()))
                .param("sha256", data.sha256())
                .param("first", utc(data.first()))
                .param("last", utc(data.last()))
                .param("observations", data.size().observations())
                .param("students", data.size().students())
                .param("options", origin.options())
                .param("seed", origin.seed())
                .param("consentBasis", data.consentBasis())
                .query(Integer.class)
                .single();
    }

    void propose(int number, Comparison comparison) {
        sql.sql(
                        """
                        update mastery.model
                           set standing = 'PROPOSED', comparison = :comparison
                         where number = :number
                           and standing = 'MADE'
                        """)
                .param("comparison", MAPPER.writeValueAsString(comparison))
                .param("number", number)
                .update();
    }

    /** From one standing to another; whose standing is not what it was is left. */
    void move(int number, Standing to, @Nullable Decision decision) {
        sql.sql(
                        """
                        update mastery.model
                           set standing = :to,
                               decided_at = coalesce(:at::timestamptz, decided_at),
                               decided_by = coalesce(:by, decided_by)
                         where number = :number
                        """)
                .param("to", to.name())
                .param("at", decision == null ? null : decision.at().toString())
                .param("by", decision == null ? null : decision.by())
                .param("number", number)
                .update();
    }

    /** Forgets all states but those of the model in force. */
    void clearWaiting() {
        sql.sql(
                        """
                        delete from mastery.student_state
                         where model_number <> mastery.model_in_force()
                        """)
                .update();
    }

    /**
     * What a fit that is not done has found out.
     *
     * @param tried settings that were tried
     * @param layer how far the layer is
     */
    record Unfinished(byte[] tried, byte[] layer) {}

    /** Begins or goes on with a fit; what is kept about anything else is dropped. */
    Unfinished unfinished(String about) {
        sql.sql(
                        """
                        insert into mastery.unfinished_fit as kept (about)
                        values (:about)
                            on conflict (tenant) do update
                           set about = excluded.about, tried = '', layer = ''
                         where kept.about <> excluded.about
                        """)
                .param("about", about)
                .update();
        return sql.sql("select tried, layer from mastery.unfinished_fit")
                .query((row, _) -> new Unfinished(row.getBytes("tried"), row.getBytes("layer")))
                .single();
    }

    int keepTried(byte[] tried) {
        return sql.sql("update mastery.unfinished_fit set tried = :tried")
                .param("tried", tried)
                .update();
    }

    int keepLayer(byte[] layer) {
        return sql.sql("update mastery.unfinished_fit set layer = :layer")
                .param("layer", layer)
                .update();
    }

    /** The fit is done. */
    void forgetUnfinished() {
        sql.sql("delete from mastery.unfinished_fit").update();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
