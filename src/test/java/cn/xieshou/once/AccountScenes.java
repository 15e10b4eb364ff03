package cn.xieshou.once;

import cn.xieshou.directory.Accounts;
import cn.xieshou.directory.Directory;
import cn.xieshou.directory.PasswordLinks;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.Role;
import cn.xieshou.directory.Setting;
import cn.xieshou.directory.Slips;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.roster.RosterImport;
import cn.xieshou.roster.TestBook;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.testing.PairingWalk;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What is done with accounts and the links to their passwords. */
@Component
class AccountScenes implements Scenes {

    private static final String ADDED = "scene.added";

    private final Cast cast;
    private final PairingWalk walk;
    private final Accounts accounts;
    private final Directory directory;
    private final PasswordLinks links;
    private final Slips slips;
    private final RosterImport roster;

    AccountScenes(
            Cast cast,
            PairingWalk walk,
            Accounts accounts,
            Directory directory,
            PasswordLinks links,
            Slips slips,
            RosterImport roster) {
        this.cast = cast;
        this.walk = walk;
        this.accounts = accounts;
        this.directory = directory;
        this.links = links;
        this.slips = slips;
        this.roster = roster;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.ofEntries(
                Map.entry("/accounts/new", this::add),
                Map.entry("/accounts/{account}/place", this::place),
                Map.entry("/accounts/{account}/hand-over", this::handOver),
                Map.entry("/accounts/{account}/link", this::link),
                Map.entry("/accounts/{account}/link/revoke", this::revoke),
                Map.entry("/accounts/{account}/slip", this::slip),
                Map.entry("/accounts/slips", this::slips),
                Map.entry("/accounts/{account}/enable", this::enable),
                Map.entry("/roster/{id}/links", this::links),
                Map.entry("/password/link", this::choose),
                Map.entry("/password/slip", this::type),
                Map.entry("/password/forgotten", this::forget));
    }

    /** Somebody with as many fellows as every time. */
    private String liaison() {
        String liaison = walk.school(SchoolLevel.PRIMARY, Setting.RURAL) + ".liaison";
        accounts.reach(liaison, liaison + "@example.invalid", null);
        return liaison;
    }

    private Attempt add() {
        // The same number of fellows hears of it every time.
        accounts.all().stream()
                .map(Person::account)
                .filter(account -> account.startsWith(ADDED))
                .forEach(accounts::remove);
        return Attempt.of(
                cast.administrator(),
                "/accounts/new",
                "/accounts/new",
                Map.of(
                        "account",
                        ADDED + Cast.next(),
                        "name",
                        "场景人物",
                        "role",
                        "LEADING_GROUP",
                        "email",
                        "scene" + Cast.next() + "@example.invalid"));
    }

    private Attempt link() {
        String page = "/accounts/" + liaison();
        return Attempt.of(cast.office(), page, page + "/link");
    }

    private Attempt place() {
        String page = "/accounts/" + liaison();
        return Attempt.of(cast.office(), page, page + "/place", Map.of("name", "场景改名"));
    }

    /** A liaison with the draft of an agreement in hand, and somebody who is new. */
    private Attempt handOver() {
        Pairing pairing = cast.drafting();
        String page = "/accounts/" + pairing.recipientSchool() + ".liaison/hand-over";
        String successor = pairing.recipientSchool() + ".next";
        return Attempt.of(
                cast.office(),
                page,
                page,
                Map.of("account", successor, "name", "场景接任", "email", successor + "@example.invalid"));
    }

    private Attempt revoke() {
        String liaison = liaison();
        links.send(directory.person(liaison).orElseThrow(), cast.office());
        return Attempt.of(cast.office(), "/accounts/" + liaison, "/accounts/" + liaison + "/link/revoke");
    }

    /** Somebody whom no mail reaches and who has not been here. */
    private Person unreached() {
        String school = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
        Person person = new Person(school + ".slip", "场景人物", Role.LIAISON, school, null, null);
        accounts.add(List.of(person));
        return person;
    }

    private Attempt slip() {
        String page = "/accounts/" + unreached().account();
        return Attempt.of(cast.office(), page, page + "/slip");
    }

    private Attempt slips() {
        return Attempt.of(
                cast.office(),
                "/accounts/slips",
                "/accounts/slips",
                Map.of("school", Objects.requireNonNull(unreached().school())));
    }

    private Attempt type() {
        String code =
                slips.print(unreached(), cast.office()).get(0).slips().get(0).code();
        return Attempt.of(cast.somebody(), "/password/slip", "/password/slip", Map.of("code", code));
    }

    private Attempt enable() {
        String liaison = liaison();
        accounts.disable(liaison);
        return Attempt.of(cast.office(), "/accounts/" + liaison, "/accounts/" + liaison + "/enable");
    }

    private Attempt links() throws Exception {
        int number = Cast.next();
        String school = "scene" + number;
        long id = roster.preview(
                TestBook.file(new TestBook()
                        .sheet("学校", TestBook.SCHOOL)
                        .row(school, "场景" + number + "小学", "小学", "城区")
                        .sheet("账号", TestBook.ACCOUNT)
                        .row(school + ".principal", "甲校长", "校长", school, school + "p@example.invalid")
                        .row(school + ".liaison", "甲联络", "帮扶联络人", school, school + "l@example.invalid")
                        .bytes()),
                "名册.xlsx",
                cast.office());
        roster.confirm(id, cast.office());
        String page = "/roster/" + id;
        return Attempt.of(cast.office(), page, page + "/links");
    }

    private Attempt choose() {
        String liaison = liaison();
        links.send(directory.person(liaison).orElseThrow(), cast.office());
        String secret =
                links.newest(liaison).flatMap(link -> links.secret(link.id())).orElseThrow();
        return Attempt.of(
                cast.somebody(),
                "/password/link?key=" + secret,
                "/password/link",
                Map.of("chosen", "qing-shan-lv-9", "again", "qing-shan-lv-9"));
    }

    private Attempt forget() {
        return Attempt.of(
                cast.somebody(), "/password/forgotten", "/password/forgotten", Map.of("username", "scene.nobody"));
    }
}
