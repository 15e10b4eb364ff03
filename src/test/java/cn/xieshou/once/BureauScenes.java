package cn.xieshou.once;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xieshou.directory.Setting;
import cn.xieshou.notice.feed.CalendarFeeds;
import cn.xieshou.notice.outbox.Mail;
import cn.xieshou.notice.outbox.Outbox;
import cn.xieshou.pairing.Pairing;
import cn.xieshou.programme.ProgrammeEditing;
import cn.xieshou.programme.TypedCopy;
import cn.xieshou.roster.RosterImport;
import cn.xieshou.roster.TestBook;
import cn.xieshou.shared.SchoolLevel;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.survey.NeedsSurvey;
import cn.xieshou.testing.PairingWalk;
import cn.xieshou.testing.SmallCounty;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the office and everybody do on pages that belong to no matter. */
@Component
class BureauScenes implements Scenes {

    private final Cast cast;
    private final PairingWalk walk;
    private final CalendarFeeds feeds;
    private final Outbox outbox;
    private final RosterImport roster;
    private final ProgrammeEditing programmes;
    private final JdbcClient jdbc;
    private final Clock clock;

    BureauScenes(
            Cast cast,
            PairingWalk walk,
            CalendarFeeds feeds,
            Outbox outbox,
            RosterImport roster,
            ProgrammeEditing programmes,
            JdbcClient jdbc,
            Clock clock) {
        this.cast = cast;
        this.walk = walk;
        this.feeds = feeds;
        this.outbox = outbox;
        this.roster = roster;
        this.programmes = programmes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<String, Scene> byAddress() {
        return Map.ofEntries(
                Map.entry("/rounds/new", this::openRound),
                Map.entry("/roster", this::upload),
                Map.entry("/roster/{id}/confirm", () -> onImport("confirm")),
                Map.entry("/roster/{id}/discard", () -> onImport("discard")),
                Map.entry("/roster/{id}/undo", this::undo),
                Map.entry("/programmes", this::copyProgramme),
                Map.entry("/programmes/{code}/end", this::endProgramme),
                Map.entry("/programmes/{code}/years/{year}", this::editProgramme),
                Map.entry("/schools/{code}/profile", this::profile),
                Map.entry("/accounts/{account}", this::reach),
                Map.entry("/accounts/{account}/disable", () -> onAccount("disable")),
                Map.entry("/mail/{id}/retry", this::retry),
                Map.entry("/unreachable/{account}/again", this::sendAgain),
                Map.entry("/account/calendar/open", () -> feed("open")),
                Map.entry("/account/calendar/close", () -> feed("close")),
                Map.entry("/account/password", this::password),
                Map.entry("/calendar/days", this::addDay),
                Map.entry("/calendar/days/{date}", this::changeDay),
                Map.entry("/calendar/days/{date}/remove", this::removeDay),
                Map.entry("/calendar/terms/{year}", this::terms),
                Map.entry("/calendar/notice", this::notice),
                Map.entry("/calendar/notice/preview", this::previewNotice),
                Map.entry("/calendar/fill", this::fill),
                Map.entry("/pairings/{id}/dissolve", this::dissolve));
    }

    private Attempt dissolve() {
        String page = "/pairings/" + cast.drafting().id() + "/dissolve";
        return Attempt.of(
                cast.office(),
                page,
                page,
                Map.of(
                        "ground",
                        "MERGED",
                        "reason",
                        "并入邻近学校",
                        "lastDay",
                        LocalDate.now(clock).toString(),
                        "confirmed",
                        "yes"));
    }

    private Attempt openRound() {
        String supporting = walk.school(SchoolLevel.PRIMARY, Setting.URBAN);
        String recipient = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
        return Attempt.of(
                cast.office(),
                "/rounds/new",
                "/rounds/new",
                Map.of(
                        "programme",
                        "county",
                        "title",
                        "第" + Cast.next() + "次结对",
                        "surveyUntil",
                        LocalDate.now(clock).plusDays(10).toString(),
                        "maxPartners",
                        "2",
                        "recipients",
                        recipient,
                        "supporting",
                        supporting));
    }

    private Attempt upload() {
        return new Attempt(cast.office(), "/roster", "/roster", "/roster", Map.of(), schools());
    }

    private static byte[] schools() {
        int number = Cast.next();
        return new TestBook()
                .sheet("学校", TestBook.SCHOOL)
                .row("scene" + number, "场景" + number + "小学", "小学", "城区")
                .bytes();
    }

    private Attempt onImport(String action) throws Exception {
        String page = "/roster/" + preview();
        return Attempt.of(cast.office(), page, page + "/" + action);
    }

    private Attempt undo() throws Exception {
        long id = preview();
        roster.confirm(id, cast.office());
        String page = "/roster/" + id + "/undo";
        return Attempt.of(cast.office(), page, page);
    }

    private long preview() throws Exception {
        return roster.preview(TestBook.file(schools()), "名册.xlsx", cast.office());
    }

    private Attempt copyProgramme() {
        return Attempt.of(cast.office(), "/programmes/new", "/programmes", programme(Cast.next()));
    }

    private static Map<String, String> programme(int number) {
        return Map.of(
                "copyOf", "county",
                "code", "scene" + number,
                "name", "场景方案" + number,
                "kind", "ROLLING",
                "startsOn", "2026-09-01",
                "endsOn", "");
    }

    private String newProgramme() {
        Map<String, String> typed = programme(Cast.next());
        assertThat(programmes.copy(
                        new TypedCopy(
                                typed.get("copyOf"),
                                typed.get("code"),
                                typed.get("name"),
                                typed.get("kind"),
                                typed.get("startsOn"),
                                typed.get("endsOn")),
                        cast.office()))
                .isEmpty();
        return String.valueOf(typed.get("code"));
    }

    private Attempt endProgramme() {
        String page = "/programmes/" + newProgramme() + "/end";
        return Attempt.of(cast.office(), page, page, Map.of("endsOn", "2040-08-31"));
    }

    private Attempt editProgramme() {
        String page = "/programmes/" + newProgramme() + "/years/"
                + (SchoolYear.of(LocalDate.now(clock)).startYear() + 1);
        return Attempt.of(cast.office(), page, page, Map.of("step.agreement.sign", "9"));
    }

    private Attempt profile() {
        String school = walk.school(SchoolLevel.PRIMARY, Setting.RURAL);
        String page = "/schools/" + school + "/profile";
        return Attempt.of(school + ".liaison", page, page, Map.of("classes", "12"));
    }

    private Attempt reach() {
        String page = "/accounts/" + cast.somebody();
        return Attempt.of(cast.office(), page, page, Map.of("phone", "13800000000"));
    }

    private Attempt onAccount(String action) {
        String page = "/accounts/" + cast.somebody();
        return Attempt.of(cast.office(), page, page + "/" + action);
    }

    private Attempt retry() {
        String page = "/mail/" + failed(cast.somebody());
        return Attempt.of(cast.office(), page, page + "/retry");
    }

    private Attempt sendAgain() {
        String somebody = cast.somebody();
        failed(somebody);
        return Attempt.of(cast.office(), "/unreachable", "/unreachable/" + somebody + "/again");
    }

    private String failed(String recipient) {
        Pairing pairing = walk.pairing();
        String task = walk.task(pairing, NeedsSurvey.STATE_NEEDS).getId();
        outbox.enqueue(new Mail(recipient, "请办理", "您好！", pairing.id(), "/go/" + task, task, null, null));
        jdbc.sql(
                        "update mail set state = 'FAILED', due_at = null, address = 'x@example.invalid', error = '550 no such user' where recipient = ?")
                .param(recipient)
                .update();
        return jdbc.sql("select id from mail where recipient = ?")
                .param(recipient)
                .query(String.class)
                .single();
    }

    private Attempt feed(String action) {
        String somebody = cast.somebody();
        if (action.equals("close")) {
            feeds.open(somebody);
        }
        return Attempt.of(somebody, "/account/calendar", "/account/calendar/" + action);
    }

    private Attempt password() {
        return Attempt.of(
                cast.somebody(),
                "/account/password",
                "/account/password",
                Map.of("current", SmallCounty.PASSWORD, "chosen", "qing-shan-lv-9", "again", "qing-shan-lv-9"));
    }

    private Attempt addDay() {
        return Attempt.of(
                cast.office(),
                "/calendar/days/new",
                "/calendar/days",
                Map.of("date", freshDay(), "kind", "HOLIDAY", "name", "国庆节"));
    }

    private Attempt changeDay() {
        String page = "/calendar/days/" + storedDay();
        return Attempt.of(cast.office(), page, page, Map.of("name", "国庆节、中秋节"));
    }

    private Attempt removeDay() {
        String page = "/calendar/days/" + storedDay();
        return Attempt.of(cast.office(), page, page + "/remove");
    }

    private String storedDay() {
        String day = freshDay();
        jdbc.sql("insert into calendar_special_day (special_date, kind, name, source)"
                        + " values (cast(? as date), 'HOLIDAY', '国庆节', '')")
                .param(day)
                .update();
        return day;
    }

    /** A working day of years that no other test looks at. */
    private static String freshDay() {
        int number = Cast.next();
        return LocalDate.of(2060, 1, 5)
                .plusWeeks(number / 5)
                .plusDays(number % 5)
                .toString();
    }

    /** Of a year without any so far: other scenes of the same run come by the same years. */
    private Attempt terms() {
        int year = 2031 + Cast.next() % 20;
        jdbc.sql("delete from calendar_term where school_year = ?").param(year).update();
        String page = "/calendar/terms/" + year;
        return Attempt.of(cast.office(), page, page, Map.of("first1", year + "-09-03"));
    }

    private Attempt notice() {
        return Attempt.of(cast.office(), "/calendar/notice", "/calendar/notice", Map.of("text", freshDay() + " 国庆节 休"))
                .fromForm("/calendar/notice/preview");
    }

    private Attempt previewNotice() {
        return Attempt.of(
                cast.office(), "/calendar/notice", "/calendar/notice/preview", Map.of("text", freshDay() + " 国庆节 休"));
    }

    private Attempt fill() {
        jdbc.sql("delete from calendar_special_day where special_date between '2004-01-01' and '2004-12-31'")
                .update();
        return Attempt.of(cast.office(), "/calendar?year=2004", "/calendar/fill", Map.of("year", "2004"));
    }
}
