package org.cairnlearn.school.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.standards.framework.CaseEdition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came in goes out in both editions of the standard, and comes in again as it was. */
@SchoolTest
class CaseRoundTripTest {
    @Autowired FrameworkImport imports;
    @Autowired FrameworkExport exports;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired JdbcClient sql;
    @TempDir Path folder;
    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void two_districts() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smarter-balanced-math-case/mockMATH.case.json",
                "smarter-balanced-math-case/hs-math-claim1.case.json",
                "smarter-balanced-math-case/hs-math-claim2.case.json",
                "smarter-balanced-math-case/grade3-math-claim1.case.json",
                "opensalt-sample/what-standards-could-be.case.json",
                "opensalt-sample/sample_case.csv",
                "opensalt-sample/spreadsheet_import_sample.xlsx",
            })
    void a_published_package_goes_out_valid_and_comes_in_equal(String path) throws IOException {
        run(ours, SharedData.path("frameworks/" + path));
        for (var edition : CaseEdition.values()) {
            var out = export(ours, edition);
            assertThat(mistakes(edition, out)).isEmpty();
            assertThat(changes(run(ours, out))).as("back in our own").isZero();
            var stranger = Schools.make(tenants).theirs().id();
            run(stranger, out);
            assertThat(kept(stranger)).as("in another's").isEqualTo(kept(ours));
        }
    }

    @Test
    void whatever_a_package_says_beyond_the_standard_goes_out_valid_and_comes_in_equal()
            throws IOException {
        var odd = Files.writeString(folder.resolve("odd.json"), ODD.replace('\'', '"'));
        run(ours, odd);
        var out = export(ours, CaseEdition.V1_1);
        assertThat(mistakes(CaseEdition.V1_1, out)).isEmpty();
        assertThat(mistakes(CaseEdition.V1_0, export(ours, CaseEdition.V1_0))).isEmpty();
        assertThat(changes(run(ours, out))).isZero();
        run(theirs, out);
        assertThat(kept(theirs)).isEqualTo(kept(ours));
        assertThat(Files.readString(out))
                .contains("ours-only", "\"targetType\":\"ext:video\"", "ext:leadsTo", "\"depth\"")
                .contains("Half a loaf", "\"weight\":0.5");
    }

    /** Plain ids, a date without a zone, a kind and fields that nobody knows, all definitions. */
    private static final String ODD =
            """
            {'CFDocument':{'identifier':'bread','title':'Bread','subject':'Baking','colour':'ours-only',
              'statusStartDate':'2024-02-30','licenseURI':{'identifier':'cc','title':'CC0'}},
             'CFItems':[
              {'identifier':'i1','fullStatement':'Half a loaf is <b>1/2</b>.','gradeLevel':'3,4','depth':2},
              {'identifier':'i2','abbreviatedStatement':'Crust','lastChangeDateTime':'2024-01-02 03:04:05',
               'subjectURI':{'title':'Baking'},'conceptKeywords':['a','b'],'notes':7}],
             'CFAssociations':[
              {'identifier':'l1','associationType':'leads to','originNodeURI':'i1','sequenceNumber':'3',
               'destinationNodeURI':{'title':'Film','uri':'not an address','targetType':'ext:video'}},
              {'associationType':'precedes','originNodeURI':{'identifier':'i1'},
               'destinationNodeURI':{'identifier':'i2'},'CFAssociationGroupingURI':{'identifier':'g'}},
              {'associationType':'isTranslationOf','originNodeURI':{'identifier':'i1'},
               'destinationNodeURI':{'identifier':'11111111-1111-4111-8111-111111111111'}}],
             'CFDefinitions':{'CFConcepts':[{'identifier':'c','title':'Part','shade':'dark'}],
              'CFSubjects':[{'identifier':'s'}],'CFItemTypes':[{'identifier':'t','typeCode':'T'}],
              'CFLicenses':[{'identifier':'cc','title':'CC0','description':'Free'}],
              'CFAssociationGroupings':[{'identifier':'g','title':'Order'}],
              'CFTools':[{'identifier':'o','title':'Oven'}],'extensions':{'more':[1,'x']}},
             'CFRubrics':[{'identifier':'r','title':'Loaf','CFRubricCriteria':[{'identifier':'k',
               'weight':'0.5','rubricId':'r','CFRubricCriterionLevels':[{'score':4,'aroma':'good'}]}]}],
             'extensions':{'maker':'us'}}
            """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ccss-math-coherence/data.js",
                "ccss-official-identifiers/CCSSI-identifiers.csv"
            })
    void a_table_goes_out_as_a_valid_package_with_the_same_identifiers_in_every_school(String path)
            throws IOException {
        for (var tenant : List.of(ours, theirs)) {
            run(tenant, SharedData.path("frameworks/" + path));
        }
        for (var edition : CaseEdition.values()) {
            assertThat(mistakes(edition, export(ours, edition))).isEmpty();
        }
        var moment = "\"lastChangeDateTime\":\"[^\"]*\"";
        assertThat(Files.readString(export(theirs, CaseEdition.V1_1)).replaceAll(moment, ""))
                .isEqualTo(Files.readString(export(ours, CaseEdition.V1_1)).replaceAll(moment, ""));
    }

    private ImportReport run(TenantId tenant, Path path) {
        return imports.run(new ImportWish(tenant, path, false, false, _ -> {}));
    }

    private static long changes(ImportReport report) {
        return report.files().stream()
                .mapToLong(one -> one.fresh() + one.changed() + one.gone() + one.refused())
                .sum();
    }

    private Path export(TenantId tenant, CaseEdition edition) throws IOException {
        var file = folder.resolve("out-%s-%s.json".formatted(tenant.value(), edition));
        var title =
                work.read(
                        Actor.Task.importing(tenant),
                        () ->
                                sql.sql("select max(source_id) from competency.framework")
                                        .query(String.class)
                                        .single());
        assertThat(exports.run(new FrameworkExport.Wish(tenant, title, edition, file)))
                .isInstanceOf(FrameworkExport.Written.Done.class);
        return file;
    }

    private static List<String> mistakes(CaseEdition edition, Path file) throws IOException {
        var name =
                switch (edition) {
                    case V1_0 -> "case-v1p0-cfpackage-schema.json";
                    case V1_1 -> "case-v1p1-cfpackage.json";
                };
        var schema =
                SchemaRegistry.withDefaultDialect(
                                edition == CaseEdition.V1_0
                                        ? SpecificationVersion.DRAFT_7
                                        : SpecificationVersion.DRAFT_2019_09,
                                builder ->
                                        builder.schemaRegistryConfig(
                                                SchemaRegistryConfig.builder()
                                                        .formatAssertionsEnabled(true)
                                                        .build()))
                        .getSchema(
                                Files.readString(
                                        SharedData.path("frameworks/_case-schema/" + name)),
                                InputFormat.JSON);
        return schema.validate(Files.readString(file), InputFormat.JSON).stream()
                .map(Error::toString)
                .limit(20)
                .toList();
    }

    /** Everything that is kept of the frameworks of a district, but our own ids and moments. */
    private List<String> kept(TenantId tenant) {
        return work.read(
                Actor.Task.importing(tenant),
                () ->
                        sql.sql(
                                        """
                                        select 'f ' || (to_jsonb(f) - array['tenant', 'id', 'changed_at'])::text
                                          from competency.framework f
                                         union all
                                        select 'c ' || (to_jsonb(c) - array['tenant', 'id', 'framework', 'changed_at'])::text
                                          from competency.competency c
                                         union all
                                        select 'a ' || (to_jsonb(a) - array['tenant', 'framework'])::text
                                          from competency.association a
                                         union all
                                        select 'd ' || (to_jsonb(d) - array['tenant', 'framework'])::text
                                          from competency.definition d
                                         union all
                                        select 'p ' || c.source_id || ' ' || n.source_id
                                          from competency.prerequisite p
                                          join competency.competency c on c.id = p.competency
                                          join competency.competency n on n.id = p.needs
                                         union all
                                        select 'r ' || least(c.source_id, n.source_id) || ' ' || greatest(c.source_id, n.source_id)
                                          from competency.related r
                                          join competency.competency c on c.id = r.one
                                          join competency.competency n on n.id = r.other
                                         order by 1
                                        """)
                                .query(String.class)
                                .list());
    }
}
