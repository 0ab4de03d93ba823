package org.cairnlearn.school.command;

import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.springframework.beans.factory.BeanFactory;

/** The modules' front doors that commands knock at, in one place. */
final class Doors {
    private final BeanFactory beans;

    Doors(BeanFactory beans) {
        this.beans = beans;
    }

    Tenants tenants() {
        return beans.getBean(Tenants.class);
    }

    Work work() {
        return beans.getBean(Work.class);
    }

    SchoolTime time() {
        return beans.getBean(SchoolTime.class);
    }

    ImportReport importRoster(ImportWish wish) {
        throw notYet("a roster", wish);
    }

    ImportReport importFramework(ImportWish wish) {
        throw notYet("a framework", wish);
    }

    ImportReport importEvidence(EvidenceWish wish) {
        throw notYet("evidence", wish.wish());
    }

    /**
     * Makes the account.
     *
     * @throws CommandStopped when the login is taken or nobody has this id
     */
    void addAccount(TenantId tenant, NewAccount account) {
        throw CommandStopped.failed(
                "command.not-in-this-build",
                "This build cannot make accounts in %s (%s).".formatted(tenant, account),
                "Use a newer build.");
    }

    private static CommandStopped notYet(String what, ImportWish wish) {
        return CommandStopped.failed(
                "command.not-in-this-build",
                "This build cannot import %s from %s.".formatted(what, wish.path()),
                "Use a newer build.");
    }
}
