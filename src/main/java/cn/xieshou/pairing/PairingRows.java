package cn.xieshou.pairing;

import cn.xieshou.directory.Directory;
import cn.xieshou.directory.Person;
import cn.xieshou.directory.SchoolChoices;
import cn.xieshou.directory.SchoolsSought;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Choice;
import cn.xieshou.register.Condition;
import cn.xieshou.register.Filter;
import cn.xieshou.register.Likeness;
import cn.xieshou.shared.Columns;
import cn.xieshou.shared.SchoolLevel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pairings in the registers of every feature: which of them a reader may see, how they are filtered, sorted and called, in
 * SQL over {@link #FROM}. The same as {@link Pairings#maySee} says of one.
 */
@Component
@Transactional(readOnly = true)
public class PairingRows {

    /** The schools of a pairing «p»: «ss» (supporting) and «sr» (recipient). */
    public static final String SCHOOLS = " left join school ss on ss.code = p.supporting_school"
            + " left join school sr on sr.code = p.recipient_school";

    /**
     * The pairing «p» with its schools «ss» (supporting) and «sr» (recipient). Every pairing has both; the outer joins let the database
     * leave them out where it only counts.
     */
    public static final String FROM = "pairing p" + SCHOOLS;

    /** What {@link #of} reads. */
    public static final String COLUMNS = """
            p.id as pairing_id, p.programme as pairing_programme, p.scope as pairing_scope, p.stage as pairing_stage,
            p.since as pairing_since, p.supporting_school, p.recipient_school, ss.name as supporting_name,
            sr.name as recipient_name, sr.level as recipient_level""";

    /** The level that is helped, as {@link Pairing#level} says: that of the scope if it names one. */
    public static final String LEVEL = HelpedLevel.SQL;

    /** The township of the school that is helped; null if none is registered. */
    public static final String TOWNSHIP = "sr.township";

    /** In the address, for schools without one. */
    public static final String NO_TOWNSHIP = "-";

    private static final int LONGEST_TOWNSHIP = 40;

    public static final String BY_SUPPORTING = "ss.name_key";
    public static final String BY_RECIPIENT = "sr.name_key";

    private final Directory directory;
    private final Programmes programmes;
    private final SchoolChoices schools;

    PairingRows(Directory directory, Programmes programmes, SchoolChoices schools) {
        this.directory = directory;
        this.programmes = programmes;
        this.schools = schools;
    }

    /** The pairings that the account may see. */
    public Condition visibleTo(String account) {
        return directory.person(account).map(PairingRows::visibleTo).orElse(Condition.NONE);
    }

    private static Condition visibleTo(Person reader) {
        return switch (reader.role()) {
            case PRINCIPAL, LIAISON ->
                reader.school() == null ? Condition.NONE : involves("ownSchool", reader.school());
            case PRIMARY_SECTION, SECONDARY_SECTION ->
                Condition.of("p.section = :ownSection", "ownSection", reader.group());
            case OFFICE, PERSONNEL, LEADING_GROUP, ADMINISTRATOR -> Condition.ANY;
            case EXPERT -> Condition.NONE;
        };
    }

    /** «帮扶项目» */
    public Filter programme() {
        List<Choice> all = Choice.of(programmes.all(), Programme::code, Programme::name);
        return Filter.choice(
                "programme", "帮扶项目", "全部项目", all, code -> Condition.of("p.programme = :programme", "programme", code));
    }

    /** «学校»: those of the pairings that the account may see, while they are few enough to choose from; links name any. */
    public Filter school(String account) {
        return Filter.choice("school", "学校", "全部学校", schools(account), code -> involves("school", code))
                .orOther(code -> code.isEmpty() ? null : new Choice(code, directory.schoolName(code)));
    }

    /** «学段» of the school that is helped. */
    public Filter level() {
        return Filter.choice(
                "level",
                "学段",
                "全部学段",
                Choice.of(List.of(SchoolLevel.values()), SchoolLevel::name, SchoolLevel::label),
                level -> HelpedLevel.is(SchoolLevel.valueOf(level)));
    }

    /** «乡镇» of the school that is helped: offered where a link asks for one. */
    public Filter township() {
        return Filter.choice(
                        "township",
                        "乡镇",
                        "全部乡镇",
                        List.of(),
                        township -> township.equals(NO_TOWNSHIP)
                                ? Condition.of(TOWNSHIP + " is null")
                                : Condition.of(TOWNSHIP + " = :township", "township", township))
                .orOther(township -> township.isEmpty() || township.length() > LONGEST_TOWNSHIP
                        ? null
                        : new Choice(township, township.equals(NO_TOWNSHIP) ? "未登记乡镇" : township));
    }

    /** «支援学校»: only those that this one helps; offered where a link asks for one. */
    public Filter supporting() {
        return Filter.choice(
                        "supporting",
                        "支援学校",
                        "全部支援学校",
                        List.of(),
                        code -> Condition.of("p.supporting_school = :supporting", "supporting", code))
                .orOther(code -> code.isEmpty() ? null : new Choice(code, directory.schoolName(code)));
    }

    /** Words in the id, the names or the scope, and in {@code more} columns of SQL that hold texts as people find them. */
    public Filter text(String label, String... more) {
        return Filter.text("q", label, typed -> called(typed)
                .or(Likeness.numbers("sought", typed, "p.id"))
                .or(more.length == 0 ? Condition.NONE : Likeness.any("sought", typed, more)));
    }

    /** Names of the programmes by their codes. */
    public Map<String, String> programmeNames() {
        return programmes.all().stream().collect(Collectors.toMap(Programme::code, Programme::name));
    }

    /** Reads {@link #COLUMNS}. */
    public static PairingInRow of(ResultSet row) throws SQLException {
        String scope = row.getString("pairing_scope");
        return new PairingInRow(
                row.getString("pairing_id"),
                row.getString("pairing_programme"),
                row.getString("supporting_name"),
                Pairing.recipientWithScope(row.getString("recipient_name"), scope),
                scope,
                Pairing.level(Columns.one(row, "recipient_level", SchoolLevel.class), scope),
                Columns.one(row, "pairing_stage", Stage.class),
                Columns.day(row, "pairing_since"));
    }

    private static Condition involves(String name, String school) {
        return Condition.of("p.supporting_school = :" + name + " or p.recipient_school = :" + name, name, school);
    }

    /** Names are put together only where what is typed can stand across two of them. */
    private static Condition called(String typed) {
        if (Likeness.joins(typed)) {
            return Likeness.joined("sought", typed, "ss.name_sought", "sr.name_sought || p.scope_sought");
        }
        // Asked of pairings of their own: what speaks of «p» is worked out for each of a register's rows. Only a scope
        // that has the last
        // letter can end what the name of its school begins.
        Condition scoped = Likeness.any("sought", typed, "scoped.name_sought || ps.scope_sought");
        return SchoolsSought.named("p.supporting_school", typed)
                .or(SchoolsSought.named("p.recipient_school", typed))
                .or(Likeness.any("sought", typed, "p.scope_sought"))
                .or(Likeness.lastOf("last", typed, "p.scope_sought")
                        .and(new Condition(
                                "exists (select 1 from pairing ps join school scoped on scoped.code = ps.recipient_school"
                                        + " where ps.id = p.id and ps.scope_sought <> '' and " + scoped.sql() + ")",
                                scoped.values())));
    }

    /** Who sees most pairings sees too many: each school is asked by itself until that shows, not those of all pairings gathered first. */
    private List<Choice> schools(String account) {
        Condition visible = visibleTo(account);
        String some = directory.person(account).map(Person::school).isPresent()
                ? "exists (select 1 from pairing p where p.%s = s.code and (" + visible.sql() + "))"
                : "(select min(p.id) from pairing p where p.%s = s.code and (" + visible.sql() + ")) is not null";
        return schools.few(new Condition(
                some.formatted("supporting_school") + " or " + some.formatted("recipient_school"), visible.values()));
    }
}
