package cn.xieshou.pairing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.xieshou.calendar.SchoolCalendar;
import cn.xieshou.programme.Programme;
import cn.xieshou.programme.ProgrammeKind;
import cn.xieshou.programme.Programmes;
import cn.xieshou.register.Condition;
import cn.xieshou.shared.SchoolYear;
import cn.xieshou.testing.PairingWalk;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Which pairings work in a school year: the registers ask the database what the rule says of one. */
abstract class WorkingYears {

    private static final List<String> DAYS = Arrays.asList(
            null, "2025-04-30", "2025-05-01", "2025-08-31", "2025-09-01", "2026-04-30", "2026-05-01", "2026-08-31");

    /** In all of them the second term begins on 1 February. */
    private static final List<Programme> PROGRAMMES =
            List.of(programme("rolling", null), programme("short", "2027-01-31"), programme("long", "2027-02-01"));

    @Autowired
    PairingWalk walk;

    @Autowired
    Pairings pairings;

    @Autowired
    OpeningRepository table;

    @Autowired
    SchoolCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    /** Rolled back: nobody else's pages could read programmes that are not there. */
    @Test
    @Transactional
    void theDatabaseFindsThePairingsThatTheRuleNames() {
        YearlyOpenings openings = openings();
        List<String> made = cases();
        Set<Integer> sizes = new TreeSet<>();
        for (int year = 2023; year <= 2029; year++) {
            int asked = year;
            List<String> byRule = made.stream()
                    .filter(id -> openings.worksIn(pairings.get(id), asked))
                    .toList();
            Condition works = openings.worksIn(new SchoolYear(year));
            List<String> found = jdbc
                    .sql("select p.id from " + PairingRows.FROM + " where (" + works.sql() + ")")
                    .params(works.values())
                    .query(String.class)
                    .list()
                    .stream()
                    .filter(made::contains)
                    .sorted()
                    .toList();
            assertThat(found).as("%d", year).isEqualTo(byRule);
            sizes.add(byRule.size());
        }
        assertThat(sizes)
                .as("the table tells years apart")
                .hasSizeGreaterThan(3)
                .contains(0);
    }

    private YearlyOpenings openings() {
        Programmes programmes = mock(Programmes.class);
        when(programmes.all()).thenReturn(PROGRAMMES);
        PROGRAMMES.forEach(programme -> when(programmes.find(programme.code())).thenReturn(Optional.of(programme)));
        Clock clock = Clock.systemDefaultZone();
        return new YearlyOpenings(table, new YearlyCalendar(programmes, List.of(), calendar, clock), pairings, clock);
    }

    private static Programme programme(String code, @Nullable String end) {
        return new Programme(
                code,
                code,
                ProgrammeKind.values()[0],
                LocalDate.of(2020, 9, 1),
                end == null ? null : LocalDate.parse(end));
    }

    /** Every programme, begun and ended around the days on which a school year changes hands. */
    private List<String> cases() {
        List<String> codes = List.of("rolling", "short", "long", "unknown");
        Pairing like = walk.pairing();
        List<String> made = new ArrayList<>();
        for (String programme : codes) {
            for (String since : DAYS.subList(1, DAYS.size())) {
                for (String ended : DAYS) {
                    if (ended == null || ended.compareTo(since) >= 0) {
                        made.add(pairing(like, programme, since, ended));
                    }
                }
            }
        }
        return made.stream().sorted().toList();
    }

    private String pairing(Pairing like, String programme, String since, String ended) {
        String id = "W" + programme.substring(0, 1) + since.substring(2).replace("-", "")
                + (ended == null ? "" : ended.substring(2).replace("-", ""));
        jdbc.sql("""
                        insert into pairing (id, programme, supporting_school, recipient_school, scope, stage, since, ended_on,
                                             closed_as)
                        values (?, ?, ?, ?, '', 'ENDED', ?, ?, ?)""")
                .params(
                        id,
                        programme,
                        like.supportingSchool(),
                        like.recipientSchool(),
                        LocalDate.parse(since),
                        ended == null ? null : LocalDate.parse(ended),
                        id)
                .update();
        return id;
    }
}
