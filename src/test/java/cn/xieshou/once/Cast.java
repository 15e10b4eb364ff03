package cn.xieshou.once;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.roster.TestBook;
import cn.xieshou.testing.PairingWalk;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** People for the scenes, made when they are needed. */
@Component
class Cast {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Accounts accounts;
    private final Directory directory;
    private final PairingWalk walk;
    private final TransactionTemplate transaction;

    Cast(Accounts accounts, Directory directory, PairingWalk walk, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.directory = directory;
        this.walk = walk;
        this.transaction = transaction;
    }

    /** A pairing of two new schools with both surveys in: the draft is due. */
    Pairing drafting() {
        Pairing pairing = walk.pairing();
        walk.survey(pairing);
        return pairing;
    }

    /** A second principal of the school, who may hold what the first one holds. */
    String vice(String school) {
        return person(school + ".vice", Role.PRINCIPAL, school);
    }

    String office() {
        return person("scene.office", Role.OFFICE, null);
    }

    String administrator() {
        return person("scene.admin", Role.ADMINISTRATOR, null);
    }

    /** An account that nobody has used yet. */
    String somebody() {
        return person("scene.expert" + NUMBER.incrementAndGet(), Role.EXPERT, null);
    }

    /** A workbook that holds what no other file does: contents are kept once. */
    static byte[] file() {
        return new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("文件" + NUMBER.incrementAndGet())
                .bytes();
    }

    static int next() {
        return NUMBER.incrementAndGet();
    }

    private String person(String account, Role role, @Nullable String school) {
        transaction.executeWithoutResult(status -> {
            if (directory.person(account).isEmpty()) {
                accounts.add(List.of(new Person(account, "场景人物", role, school, account + "@example.invalid", null)));
            }
        });
        return account;
    }
}
